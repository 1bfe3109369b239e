package dev.sayso.commerce.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/// An amount in the currency's minor unit: `1249` in USD is 12.49. Amounts of two currencies never
/// mix: an operation on both throws [IllegalArgumentException].
public record Money(long minor, Currency currency) implements Comparable<Money> {

  public Money {
    Objects.requireNonNull(currency, "currency");
  }

  /// `code` is ISO 4217; an unknown code throws [IllegalArgumentException].
  public static Money of(long minor, String code) {
    return new Money(minor, Currency.getInstance(code));
  }

  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(minor, same(other).minor), currency);
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(minor, same(other).minor), currency);
  }

  /// Rounds half up to the minor unit, as tills do.
  public Money times(BigDecimal factor) {
    var product = BigDecimal.valueOf(minor).multiply(factor).setScale(0, RoundingMode.HALF_UP);
    return new Money(product.longValueExact(), currency);
  }

  public Money abs() {
    return new Money(Math.absExact(minor), currency);
  }

  public boolean isZero() {
    return minor == 0;
  }

  public boolean isMoreThan(Money other) {
    return compareTo(other) > 0;
  }

  /// The amount in the currency's major unit: 12.49.
  public BigDecimal amount() {
    return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(minor, same(other).minor);
  }

  private Money same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(currency + " and " + other.currency + " do not mix");
    }
    return other;
  }
}
