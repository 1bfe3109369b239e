package dev.sayso.commerce.catalog;

import dev.sayso.commerce.money.Money;
import java.time.Instant;

/// What a product costs and how many packs are left, at the moment `asOf`.
public record Offer(Sku sku, Money price, int stock, Instant asOf) {

  /// Below this many packs a shopper should hear that few are left.
  private static final int FEW = 4;

  public Offer {
    if (price.minor() < 0 || stock < 0) {
      throw new IllegalArgumentException("price and stock of " + sku + " must not be negative");
    }
  }

  public Availability availability() {
    if (stock == 0) {
      return Availability.OUT;
    }
    return stock < FEW ? Availability.LOW : Availability.IN;
  }
}
