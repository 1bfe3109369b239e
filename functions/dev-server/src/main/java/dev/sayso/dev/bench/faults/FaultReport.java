package dev.sayso.dev.bench.faults;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the books say after everything went wrong. Every one of `bad` must be 0, and each of the
/// sums of money and stock the same.
public record FaultReport(
    FaultBench.Plan plan,
    Map<String, Long> counts,
    Map<String, Long> bad,
    Map<String, Long> sums,
    Map<String, Long> faults) {

  public FaultReport {
    counts = new LinkedHashMap<>(counts);
    bad = new LinkedHashMap<>(bad);
    sums = new LinkedHashMap<>(sums);
    faults = new LinkedHashMap<>(faults);
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
    sums.forEach(reconciled::put);
    var injected = json.putObject("faults");
    faults.forEach(injected::put);
    return json.put("clean", isClean());
  }

  public List<String> lines() {
    return List.of(
        plan.orders() + " shoppers, seed " + plan.seed() + ": " + words(counts),
        "faults on the lines: " + words(faults),
        "money and stock: " + words(sums),
        (isClean() ? "clean: " : "NOT CLEAN: ") + words(bad));
  }

  private static String words(Map<String, Long> figures) {
    return String.join(
        ", ", figures.entrySet().stream().map(one -> one.getKey() + " " + one.getValue()).toList());
  }
}
