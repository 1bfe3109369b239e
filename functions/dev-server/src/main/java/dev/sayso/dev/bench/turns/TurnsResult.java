package dev.sayso.dev.bench.turns;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.dev.cost.Billing;
import dev.sayso.dev.cost.Prices;
import dev.sayso.dev.cost.TurnMix;
import dev.sayso.dev.cost.Usage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Every figure of a run. `heap` is what the whole local server holds, in megabytes.
public record TurnsResult(
    List<Load.Level> http,
    List<Load.Level> function,
    TurnMix mix,
    Hammer.Outcome hammer,
    double heap) {

  private static final long MILLION = 1_000_000;
  private static final int MEMORY_MB = 1769;
  private static final double CALL_MILLIS = 5;

  public TurnsResult {
    http = List.copyOf(http);
    function = List.copyOf(function);
  }

  /// Whether every turn was answered and no line of a cart was lost.
  public boolean isClean() {
    return hammer.lost() == 0
        && http.stream().allMatch(level -> level.failed() == 0)
        && function.stream().allMatch(level -> level.failed() == 0);
  }

  public List<String> lines() {
    var lines = new ArrayList<String>();
    table("POST /alexa of the local server, tables in the same process", http, lines);
    table("the Alexa function's own parts, tables in another process over HTTP", function, lines);
    lines.add(
        format(
            "A turn asks for %.2f calls of the tables, %.2f read and %.2f write units, forecasts"
                + " behind it %.2f and %.2f (%d turns of this mix, one order in %.1f turns).",
            mix.calls(),
            perTurn(mix.units().reads()),
            perTurn(mix.units().writes()),
            perTurn(mix.behind().reads()),
            perTurn(mix.behind().writes()),
            mix.turns(),
            (double) mix.turns() / Math.max(1, mix.orders())));
    lines.add(
        format(
            "A million such turns cost about %s dollars on paper (us-east-1, %d MB, %.0f ms a call"
                + " of the tables; ./sayso cost says what goes into it).",
            dollars().toPlainString(), MEMORY_MB, CALL_MILLIS));
    lines.add(
        format(
            "Two people of one household at one cart: %d packs added, %d lost, %d turns delivered"
                + " again.",
            hammer.added(), hammer.lost(), hammer.again()));
    lines.add(format("The local server with its tables holds %.0f MB of heap.", heap));
    return lines;
  }

  private static void table(String title, List<Load.Level> levels, List<String> lines) {
    lines.add(title);
    lines.add("  at once   turns/s     p50     p99   p99.9 ms   CPU ms/turn   turns  failed");
    for (var level : levels) {
      lines.add(
          format(
              "  %7d  %8.0f %7.1f %7.1f %7.1f      %8.2f   %7d  %6d",
              level.workers(),
              level.perSecond(),
              level.quantile(0.5),
              level.quantile(0.99),
              level.quantile(0.999),
              level.cpu(),
              level.turns(),
              level.failed()));
    }
    lines.add("");
  }

  private double perTurn(double all) {
    return all / Math.max(1, mix.turns());
  }

  private BigDecimal dollars() {
    var usage = new Usage(MEMORY_MB, 0, CALL_MILLIS, 0, 0, Usage.Model.NONE);
    return new Billing(mix, usage, Prices.of("us-east-1"), 0, false)
        .bill(MILLION)
        .total()
        .setScale(2, RoundingMode.HALF_UP);
  }

  public ObjectNode json() {
    var json = JsonNodeFactory.instance.objectNode();
    add(json, "http", http);
    add(json, "function", function);
    json.putObject("turn")
        .put("calls", mix.calls())
        .put("readUnits", perTurn(mix.units().reads()))
        .put("writeUnits", perTurn(mix.units().writes()))
        .put("readUnitsBehind", perTurn(mix.behind().reads()))
        .put("writeUnitsBehind", perTurn(mix.behind().writes()))
        .put("dollarsPerMillion", dollars());
    json.putObject("cart")
        .put("added", hammer.added())
        .put("lost", hammer.lost())
        .put("again", hammer.again());
    return json.put("heapMB", heap);
  }

  private static void add(ObjectNode json, String name, List<Load.Level> levels) {
    var all = json.putArray(name);
    for (var level : levels) {
      all.addObject()
          .put("workers", level.workers())
          .put("turns", level.turns())
          .put("failed", level.failed())
          .put("perSecond", level.perSecond())
          .put("p50", level.quantile(0.5))
          .put("p99", level.quantile(0.99))
          .put("p999", level.quantile(0.999))
          .put("cpuMillis", level.cpu());
    }
  }

  private static String format(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }
}
