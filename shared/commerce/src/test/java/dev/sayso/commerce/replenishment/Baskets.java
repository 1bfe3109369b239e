package dev.sayso.commerce.replenishment;

import dev.sayso.commerce.catalog.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Baskets for tests.
final class Baskets {

  static final LocalDate START = LocalDate.of(2026, 1, 5);

  private Baskets() {}

  static Basket on(int day, String... skus) {
    var items = List.of(skus).stream().map(sku -> new Basket.Item(new Sku(sku), 1)).toList();
    return new Basket("on day " + day, START.plusDays(day), items);
  }

  /// So many orders on different days, of some of twelve products.
  static List<Basket> random(long seed, int orders) {
    var random = new Random(seed);
    var baskets = new ArrayList<Basket>();
    int day = 0;
    for (int i = 0; i < orders; i++) {
      day += 1 + random.nextInt(9);
      var skus = new ArrayList<String>();
      for (int p = 0; p < 12; p++) {
        if (random.nextInt(p + 2) == 0) {
          skus.add("P" + p);
        }
      }
      skus.add("P" + random.nextInt(12));
      baskets.add(on(day, skus.toArray(String[]::new)));
    }
    return baskets;
  }

  static List<Basket> shuffled(List<Basket> baskets, long seed) {
    var mixed = new ArrayList<>(baskets);
    Collections.shuffle(mixed, new Random(seed));
    return mixed;
  }
}
