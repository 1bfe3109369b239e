package dev.sayso.dev.bench.forecast;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The figures of the forecast benchmark, as a table and as JSON.
public record ForecastReport(
    List<SetResult> sets, List<ResolverTable> resolver, List<Scaling> scaling, String weights) {

  /// With the cost at 10, 100, 1,000 and 10,000 past lines, measured now.
  public static ForecastReport of(
      List<SetResult> sets, List<ResolverTable> resolver, String weights) {
    return new ForecastReport(sets, resolver, Scaling.all(), weights);
  }

  private static final String BASKET = "%-14s %7d  %-22s %.4f  %.4f  %.4f";
  private static final String DATES = "%-14s %7d  %-22s %6.1f  %6.2f  %.3f  %.3f  %s";
  private static final String TIMES = "%-14s %-28s %8.1f  %8.1f";

  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("weights: " + weights);
    if (sets.stream().anyMatch(SetResult::scored)) {
      lines.add("");
      lines.add("next basket    queries  rule                   Recall  nDCG    repeat  (@10)");
      sets.stream().filter(SetResult::scored).forEach(set -> baskets(set, lines));
    }
    if (sets.stream().anyMatch(SetResult::dates)) {
      lines.add("");
      lines.add(
          "next purchase    pairs  rule                   median    mean   <=7d   F1<=7d  in 80 %");
      sets.stream().filter(SetResult::dates).forEach(set -> dates(set, lines));
    }
    if (!resolver.isEmpty()) {
      lines.add("");
      lines.add(ResolverTable.HEAD);
      resolver.forEach(table -> lines.addAll(table.lines()));
    }
    lines.add("");
    lines.add("time           of                            p50 us    p99 us");
    for (var set : sets) {
      lines.add(times(set.name(), "an update, a line", set.update()));
      lines.add(times("", "a ranking, a shopper", set.ranking()));
    }
    for (var one : scaling) {
      lines.add(times(one.lines() + " lines", "an update, a line", one.update()));
      lines.add(times("", "a ranking, a shopper", one.ranking()));
      lines.add(times("", "a ranking by counts", one.byCount()));
    }
    return lines;
  }

  private static void baskets(SetResult set, List<String> lines) {
    lines.add(line(set.name(), "Sayso", set.basket()));
    lines.add(line("", "P-TopFreq", set.personal()));
    lines.add(line("", "GP-TopFreq", set.filled()));
  }

  private static String line(String name, String rule, BasketScore score) {
    return String.format(
        Locale.ROOT,
        BASKET,
        name,
        score.queries(),
        rule,
        score.recall(),
        score.gain(),
        score.repeat());
  }

  private static void dates(SetResult set, List<String> lines) {
    lines.add(line(set.name(), "Sayso", set.days(), "%.3f".formatted(set.days().covered())));
    lines.add(line("", "mean interval", set.meanInterval(), "-"));
  }

  private static String line(String name, String rule, DateScore score, String covered) {
    return String.format(
        Locale.ROOT,
        DATES,
        name,
        score.pairs(),
        rule,
        score.median(),
        score.mean(),
        score.withinWeek(),
        score.dueThisWeek(),
        covered);
  }

  private static String times(String name, String of, Timings timings) {
    return String.format(Locale.ROOT, TIMES, name, of, timings.micros(0.5), timings.micros(0.99));
  }

  public ObjectNode json() {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("weights", weights);
    for (var set : sets) {
      var one = json.putObject(set.name());
      if (set.scored()) {
        put(one.putObject("sayso"), set.basket());
        put(one.putObject("pTopFreq"), set.personal());
        put(one.putObject("gpTopFreq"), set.filled());
      }
      if (set.dates()) {
        put(one.putObject("dates"), set.days());
        put(one.putObject("meanInterval"), set.meanInterval());
      }
      put(one.putObject("updateMicros"), set.update());
      put(one.putObject("rankingMicros"), set.ranking());
    }
    var tables = json.putObject("resolver");
    resolver.forEach(table -> tables.set(table.name(), table.json()));
    var costs = json.putObject("cost");
    for (var one : scaling) {
      var cost = costs.putObject(String.valueOf(one.lines()));
      put(cost.putObject("updateMicros"), one.update());
      put(cost.putObject("rankingMicros"), one.ranking());
      put(cost.putObject("byCountMicros"), one.byCount());
    }
    return json;
  }

  private static void put(ObjectNode json, BasketScore score) {
    json.put("queries", score.queries())
        .put("recall10", score.recall())
        .put("ndcg10", score.gain())
        .put("repeatRecall10", score.repeat());
  }

  private static void put(ObjectNode json, DateScore score) {
    json.put("pairs", score.pairs())
        .put("medianError", score.median())
        .put("meanError", score.mean())
        .put("within7", score.withinWeek())
        .put("f1Within7", score.dueThisWeek())
        .put("coverage80", score.covered());
  }

  private static void put(ObjectNode json, Timings timings) {
    json.put("count", timings.count())
        .put("p50", timings.micros(0.5))
        .put("p99", timings.micros(0.99));
  }
}
