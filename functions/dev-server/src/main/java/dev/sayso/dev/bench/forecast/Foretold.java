package dev.sayso.dev.bench.forecast;

import dev.sayso.commerce.catalog.Sku;
import java.util.List;
import java.util.Map;

/// What was foretold for a query: products, likeliest first; for each pair the days until it is
/// bought again; and beside it what the simple rules say.
record Foretold(
    Query query, List<Sku> basket, List<Sku> personal, List<Sku> filled, Map<Sku, Days> days) {

  /// Days from the order to the next purchase: expected, the 80 % interval, and the mean interval
  /// of the purchases so far.
  record Days(int expected, int earliest, int latest, int mean) {}
}
