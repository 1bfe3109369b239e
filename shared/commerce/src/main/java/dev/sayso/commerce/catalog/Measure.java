package dev.sayso.commerce.catalog;

import java.math.BigDecimal;
import java.math.MathContext;

/// An amount of a unit: 1.5 l, 500 g, 60 tabs.
public record Measure(BigDecimal amount, Unit unit) {

  public Measure {
    if (amount.signum() <= 0) {
      throw new IllegalArgumentException("an amount must be above zero, not " + amount);
    }
  }

  public static Measure of(String amount, String unit) {
    return new Measure(new BigDecimal(amount), Unit.of(unit));
  }

  public Measure times(int factor) {
    return new Measure(amount.multiply(BigDecimal.valueOf(factor)), unit);
  }

  /// The amount in grams, millilitres, metres or pieces.
  public BigDecimal inBase() {
    return amount.multiply(unit.inBase());
  }

  /// Whether both can be compared: one dimension, and for pieces the same piece.
  public boolean comparable(Measure other) {
    return unit.dimension() == other.unit.dimension()
        && (!unit.isPiece() || unit.word().equals(other.unit.word()));
  }

  /// How many of `other` go into this: 1 kg ÷ 500 g = 2. Only for comparable measures.
  public BigDecimal dividedBy(Measure other) {
    if (!comparable(other)) {
      throw new IllegalArgumentException(unit.word() + " does not convert to " + other.unit.word());
    }
    return inBase().divide(other.inBase(), MathContext.DECIMAL64);
  }
}
