package dev.sayso.commerce.cart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How many packs: a whole number, but for goods sold by weight, where half a pack of 1 kg is 500
/// g.
public record Quantity(BigDecimal packs) implements Comparable<Quantity> {

  public static final Quantity ONE = of(1);

  public Quantity {
    if (packs.signum() <= 0) {
      throw new IllegalArgumentException("a quantity must be above zero, not " + packs);
    }
    packs = packs.stripTrailingZeros();
  }

  public static Quantity of(int packs) {
    return new Quantity(BigDecimal.valueOf(packs));
  }

  public boolean isWhole() {
    return packs.scale() <= 0;
  }

  /// Packs of stock this takes: a part of a pack counts as one.
  public int wholePacks() {
    return packs.setScale(0, RoundingMode.CEILING).intValueExact();
  }

  public Quantity plus(Quantity other) {
    return new Quantity(packs.add(other.packs));
  }

  public boolean isMoreThan(int most) {
    return packs.compareTo(BigDecimal.valueOf(most)) > 0;
  }

  @Override
  public int compareTo(Quantity other) {
    return packs.compareTo(other.packs);
  }
}
