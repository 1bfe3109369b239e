package dev.sayso.dev.bench.forecast.resolver;

import dev.sayso.commerce.catalog.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// How a thing is asked for, and how well each product bought before then fits by the search: the
/// kind alone ("coffee"), what is special about it ("the decaf"), its brand, or words misheard,
/// which fit other things too.
final class Speech {

  private static final double KIND = 0.55;
  private static final double KIND_OF_SEVERAL = 0.35;
  private static final double SPECIAL = 0.75;
  private static final double BRAND = 0.88;
  private static final double SHARED = 0.25;
  private static final double AGAIN = 0.05;

  /// What the dialog takes for what was said: see `Candidates`.
  private static final double LEAST = 0.5;

  private static final double CLOSE = 0.1;

  private final List<Shelf> shelves;
  private final Random random;

  Speech(List<Shelf> shelves, Random random) {
    this.shelves = shelves;
    this.random = random;
  }

  /// One product bought before that fits; `refused` where the shopper just said no to it.
  record Said(Sku sku, double match, boolean refused) {}

  /// All that fits, and how well the best of all products fits.
  record Heard(List<Said> said, double sold) {

    boolean names(Sku sku) {
      return said.stream().anyMatch(one -> one.sku.equals(sku));
    }
  }

  Heard say(Shelf shelf, Sku meant, Set<Sku> bought) {
    double how = random.nextDouble();
    double kind = shelf.isSideBySide() ? KIND_OF_SEVERAL : KIND;
    boolean again = random.nextDouble() < AGAIN;
    boolean misheard = how >= BRAND;
    double clear = misheard ? between(0.55, 0.85) : between(0.95, 1);
    double sold = clear;
    var all = new ArrayList<Said>();
    for (var sku : shelf.products) {
      double match = clear * match(how, kind, sku.equals(meant));
      sold = Math.max(sold, match);
      boolean refused = again && random.nextDouble() < (sku.equals(meant) ? 0.05 : 0.5);
      all.add(new Said(sku, Math.min(1, match), refused));
    }
    if (misheard) {
      var other = shelves.get(random.nextInt(shelves.size()));
      if (other != shelf) {
        other.products.forEach(sku -> all.add(new Said(sku, between(0.4, 0.8), false)));
      }
      sold = Math.max(sold, between(0.4, 0.85));
    }
    double best = sold;
    var fitting =
        all.stream()
            .filter(one -> bought.contains(one.sku))
            .filter(one -> one.match >= LEAST && one.match >= best - CLOSE)
            .toList();
    return new Heard(fitting, best);
  }

  private double match(double how, double kind, boolean meant) {
    if (how < kind) {
      return 1;
    }
    if (how < BRAND) {
      double other = how < SPECIAL ? between(0.35, 0.65) : between(0.3, 0.5);
      return meant || random.nextDouble() < SHARED ? 1 : other;
    }
    return meant ? between(0.95, 1) : between(0.85, 1);
  }

  private double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }
}
