package dev.sayso.commerce.catalog;

import dev.sayso.commerce.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// A price per common unit, so that packs compare: per kilo, litre, metre, piece, or use. `price`
/// is exact in the currency's minor unit (it may have decimals: 20.8 cents a tab).
public record UnitPrice(BigDecimal price, Per per) implements Comparable<UnitPrice> {

  /// What the price is for.
  public sealed interface Per {
    /// One wash, dose or cup.
    record Use() implements Per {}

    /// One kilo, litre, metre or piece.
    record Of(Unit unit) implements Per {}
  }

  /// Per use where the catalogue states uses, else by the pack; empty where the pack is unstated.
  public static Optional<UnitPrice> of(Money price, Product product) {
    var uses = product.packaging().uses();
    if (uses.isPresent() && uses.getAsInt() > 0) {
      return Optional.of(
          new UnitPrice(share(price, BigDecimal.valueOf(uses.getAsInt())), new Per.Use()));
    }
    return of(price, product.pack());
  }

  /// By the pack alone, whatever its uses; empty where the pack is unstated.
  public static Optional<UnitPrice> of(Money price, Pack pack) {
    return pack.content()
        .map(content -> {
          var unit = common(content.unit());
          var one = new Measure(BigDecimal.ONE, unit);
          return new UnitPrice(share(price, content.dividedBy(one)), new Per.Of(unit));
        });
  }

  public boolean comparable(UnitPrice other) {
    return per.equals(other.per);
  }

  @Override
  public int compareTo(UnitPrice other) {
    if (!comparable(other)) {
      throw new IllegalArgumentException(per + " does not compare with " + other.per);
    }
    return price.compareTo(other.price);
  }

  private static Unit common(Unit unit) {
    return switch (unit.dimension()) {
      case MASS -> Unit.of("kg");
      case VOLUME -> Unit.of("l");
      case LENGTH -> Unit.of("m");
      case PIECE -> unit;
    };
  }

  private static BigDecimal share(Money price, BigDecimal parts) {
    return BigDecimal.valueOf(price.minor()).divide(parts, MathContext.DECIMAL64);
  }
}
