package dev.sayso.dev.bench.forecast;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.replenishment.Basket;
import dev.sayso.commerce.replenishment.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One shop's stream of orders: each shopper's baskets in sequence, and what to foretell of them.
/// `dated` is false where the orders carry no days and were laid a week apart.
record DataSet(
    String name,
    boolean dated,
    Map<String, List<Basket>> shoppers,
    List<Query> queries,
    Map<Sku, Kind> kinds) {

  Kind kind(Sku sku) {
    return kinds.getOrDefault(sku, Kind.UNKNOWN);
  }

  Map<String, List<Query>> queriesByShopper() {
    var all = new LinkedHashMap<String, List<Query>>();
    queries.forEach(one -> all.computeIfAbsent(one.shopper(), _ -> new ArrayList<>()).add(one));
    return all;
  }

  boolean hasTruth() {
    return queries.stream().anyMatch(query -> !query.bought().isEmpty());
  }

  boolean hasPairs() {
    return queries.stream().anyMatch(query -> !query.pairs().isEmpty());
  }

  boolean hasNextDays() {
    return queries.stream().anyMatch(query -> !query.next().isEmpty());
  }

  /// Each shopper's whole history: with the target of the last query behind the stream, where that
  /// is known. For learning only; the day of such a target is their usual distance after the last
  /// order.
  Map<String, List<Basket>> histories() {
    var all = new LinkedHashMap<String, List<Basket>>();
    shoppers.forEach((shopper, baskets) -> all.put(shopper, new ArrayList<>(baskets)));
    for (var query : queries) {
      var baskets = all.get(query.shopper());
      if (baskets != null && query.cutoff() == baskets.size() && !query.bought().isEmpty()) {
        var first = baskets.getFirst().day().toEpochDay();
        var last = baskets.getLast().day();
        long gap = Math.round((last.toEpochDay() - first) / Math.max(1.0, baskets.size() - 1.0));
        var items = query.truth().stream().map(sku -> new Basket.Item(sku, 1)).toList();
        baskets.add(new Basket(query.id() + " target", last.plusDays(Math.max(1, gap)), items));
      }
    }
    return all;
  }
}
