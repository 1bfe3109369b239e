package dev.sayso.dev.bench.faults;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the books say after everything went wrong. Every one of `bad` must be 0; `stories` tell of
/// those of whom one is not.
public record FaultReport(
    FaultBench.Plan plan,
    Map<String, Long> counts,
    Map<String, Long> bad,
    Sums sums,
    List<String> stories) {

  public FaultReport {
    counts = new LinkedHashMap<>(counts);
    bad = new LinkedHashMap<>(bad);
    stories = List.copyOf(stories);
  }

  /// Money in minor units and stock in packs, and how often which fault was on a line.
  public record Sums(Map<String, Long> reconciled, Map<String, Long> faults) {

    public Sums {
      reconciled = new LinkedHashMap<>(reconciled);
      faults = new LinkedHashMap<>(faults);
    }
  }

  public boolean isClean() {
    return bad.values().stream().allMatch(count -> count == 0);
  }

  public ObjectNode json() {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("seed", plan.seed()).put("orders", plan.orders());
    bad.forEach(json::put);
    counts.forEach(json::put);
    var reconciled = json.putObject("reconciled");
    sums.reconciled().forEach(reconciled::put);
    var injected = json.putObject("faults");
    sums.faults().forEach(injected::put);
    return json.put("clean", isClean());
  }

  /// First the stories of shoppers of whom something is wrong.
  public List<String> lines() {
    var lines = new ArrayList<>(stories);
    lines.addAll(figures());
    return lines;
  }

  private List<String> figures() {
    return List.of(
        plan.orders() + " shoppers, seed " + plan.seed() + ": " + words(counts),
        "faults on the lines: " + words(sums.faults()),
        "money and stock: " + words(sums.reconciled()),
        (isClean() ? "clean: " : "NOT CLEAN: ") + words(bad));
  }

  private static String words(Map<String, Long> figures) {
    return String.join(
        ", ", figures.entrySet().stream().map(one -> one.getKey() + " " + one.getValue()).toList());
  }
}
