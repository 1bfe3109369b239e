package dev.sayso.dialog.understanding;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A number written in digits.
final class Numeral {

  /// More than anybody can mean; larger ones count as this.
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

  private static final BigDecimal LEAST = new BigDecimal("0.001");

  private Numeral() {}

  static boolean is(String word) {
    return !word.isEmpty() && word.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
  }

  /// A number above zero: none at all is no amount.
  static boolean isPositive(String word) {
    return is(word) && value(word).signum() > 0;
  }

  static BigDecimal value(String word) {
    return word.length() > 12 ? MOST : limited(new BigDecimal(word));
  }

  /// Whole and at least one: half a cucumber is one.
  static int whole(BigDecimal value) {
    return Math.max(1, limited(value).setScale(0, RoundingMode.CEILING).intValue());
  }

  static BigDecimal limited(BigDecimal value) {
    return value.min(MOST);
  }

  static String text(BigDecimal value) {
    var rounded = limited(value).setScale(3, RoundingMode.HALF_UP);
    if (value.signum() > 0) {
      rounded = rounded.max(LEAST);
    }
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
