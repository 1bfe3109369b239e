package dev.sayso.dev.bench.coldstart;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The figures as a table and as JSON.
public record ColdStartReport(List<Figures> figures) {

  public ColdStartReport {
    figures = List.copyOf(figures);
  }

  public List<String> lines() throws IOException {
    var lines = new ArrayList<String>();
    lines.add(
        "%-24s %-9s %5s %6s | %9s %6s %6s | %9s %8s %6s"
            .formatted(
                "function",
                "start",
                "MB",
                "memory",
                "first, ms",
                "CPU s",
                "RSS",
                "later, ms",
                "CPU ms",
                "RSS"));
    for (var one : figures) {
      var later =
          one.later()
              .map(it ->
                  String.format(Locale.ROOT, "%9.2f %8.2f %6.0f", it.median(), it.cpu(), it.peak()))
              .orElse("");
      lines.add(
          String.format(
              Locale.ROOT,
              "%-24s %-9s %5.1f %6d | %9.0f %6.2f %6.0f | %s",
              one.what().subject().name(),
              one.what().mode().words(),
              one.what().subject().megabytes(),
              one.what().memory(),
              one.wall(),
              one.cpu(),
              one.peak(),
              later));
    }
    return lines;
  }

  public ObjectNode json() throws IOException {
    var json = JsonNodeFactory.instance.objectNode();
    var all = json.putArray("functions");
    for (var one : figures) {
      var row =
          all.addObject()
              .put("function", one.what().subject().name())
              .put("start", one.what().mode().words())
              .put("megabytes", one.what().subject().megabytes())
              .put("memory", one.what().memory())
              .put("runs", one.runs())
              .put("firstMillis", one.wall())
              .put("cpuSeconds", one.cpu())
              .put("peakMegabytes", one.peak());
      one.later()
          .ifPresent(later ->
              row.putObject("later")
                  .put("medianMillis", later.median())
                  .put("cpuMillis", later.cpu())
                  .put("peakMegabytes", later.peak()));
    }
    return json;
  }
}
