package dev.sayso.dev.bench.forecast.resolver;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.replenishment.Wish;

/// One time that somebody asked for something again: what the resolver may see, and the product
/// that was meant, which may be none that fits.
public record Occasion(Wish wish, Sku meant) {

  /// Where the meant product stands among those that fit; -1 = it is something else.
  int answer() {
    for (int i = 0; i < wish.fits().size(); i++) {
      if (wish.fits().get(i).sku().equals(meant)) {
        return i;
      }
    }
    return -1;
  }

  boolean several() {
    return wish.fits().size() > 1;
  }
}
