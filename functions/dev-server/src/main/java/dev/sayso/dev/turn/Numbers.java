package dev.sayso.dev.turn;

import java.math.BigDecimal;

/// Numbers as JSON writes them best.
public final class Numbers {

  private Numbers() {}

  /// `1`, `0.5`, `500`: no trailing zeros and no exponent.
  public static BigDecimal plain(BigDecimal number) {
    var stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
