package dev.sayso.dev.bench.forecast.resolver;

import dev.sayso.commerce.catalog.Sku;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// On which days what is sold out: one product in three, once a year, for up to three weeks.
final class StockOuts {

  private static final double SOME = 0.33;

  private final Map<Sku, Span> spans = new HashMap<>();

  private record Span(int from, int until) {}

  StockOuts(List<Shelf> shelves, Random random) {
    for (var shelf : shelves) {
      for (var sku : shelf.products) {
        if (random.nextDouble() < SOME) {
          int from = random.nextInt(365);
          spans.put(sku, new Span(from, from + 4 + random.nextInt(17)));
        }
      }
    }
  }

  boolean on(Sku sku, int day) {
    var span = spans.get(sku);
    return span != null && day >= span.from && day <= span.until;
  }
}
