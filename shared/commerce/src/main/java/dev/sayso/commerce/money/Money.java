package dev.sayso.commerce.money;

import java.util.Currency;
import java.util.Objects;

/// An amount in the minor unit of its currency: `1249` in USD is 12.49 dollars. May be negative, as
/// a refund is.
public record Money(long minor, Currency currency) implements Comparable<Money> {
  public Money {
    Objects.requireNonNull(currency, "currency");
  }

  public static Money of(long minor, String currencyCode) {
    return new Money(minor, Currency.getInstance(currencyCode));
  }

  /// Throws [ArithmeticException] when the sum leaves the range of a long.
  public Money plus(Money other) {
    return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
  }

  /// Throws [ArithmeticException] when the difference leaves the range of a long.
  public Money minus(Money other) {
    return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
  }

  /// Throws [ArithmeticException] when the product leaves the range of a long.
  public Money times(long factor) {
    return new Money(Math.multiplyExact(minor, factor), currency);
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(minor, sameCurrency(other).minor);
  }

  private Money sameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(currency + " does not mix with " + other.currency);
    }
    return other;
  }
}
