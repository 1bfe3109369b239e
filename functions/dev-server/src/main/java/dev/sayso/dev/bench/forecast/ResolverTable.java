package dev.sayso.dev.bench.forecast;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.dev.bench.forecast.resolver.ResolverScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How well all rules knew what was meant, on one lot of orders.
public record ResolverTable(String name, List<ResolverScore> scores) {

  static final String HEAD =
      "reorder        orders   rule                   wrong   1st    quest.  Brier";

  private static final String LINE = "%-14s %7d  %-22s %.4f  %.3f  %.3f   %.3f";

  public ResolverTable {
    scores = List.copyOf(scores);
  }

  List<String> lines() {
    var lines = new ArrayList<String>();
    for (var one : scores) {
      lines.add(
          String.format(
              Locale.ROOT,
              LINE,
              lines.isEmpty() ? name : "",
              one.orders(),
              one.rule(),
              one.wrong(),
              one.proposal(),
              one.questions(),
              one.brier()));
    }
    return lines;
  }

  ObjectNode json() {
    var json = JsonNodeFactory.instance.objectNode();
    for (var one : scores) {
      json.putObject(one.rule())
          .put("orders", one.orders())
          .put("wrongItem", one.wrong())
          .put("firstProposalWrong", one.proposal())
          .put("questions", one.questions())
          .put("brier", one.brier());
    }
    return json;
  }
}
