package dev.sayso.dialog.flow;

import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Measure;
import dev.sayso.commerce.catalog.Pack;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.dialog.intent.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// From an amount as it was said to packs of a product.
final class Amounts {

  /// A measure this close to a whole number of packs means packs; else it names a size.
  private static final BigDecimal SLACK = new BigDecimal("0.05");

  /// A thousandth of a pack: of a kilo, a gram.
  private static final BigDecimal LEAST = new BigDecimal("0.001");

  private Amounts() {}

  /// How many packs that is. "12 eggs" of a pack of 6 are two; "2 liters" of a 1 liter milk are
  /// two; "16 ounces" of a 15 ounce can is one can. Goods by weight are taken to the gram.
  static Quantity packs(Product product, Amount amount) {
    return switch (amount) {
      case Amount.Unstated _ -> Quantity.ONE;
      case Amount.Packs(int count) -> atLeastOne(count);
      case Amount.PacksOf(int count, int pieces) -> ofPieces(product, count, pieces);
      case Amount.Measured(Measure measure) -> measured(product, measure);
      case Amount.PacksSized(int count, Measure _) -> atLeastOne(count);
    };
  }

  private static Quantity ofPieces(Product product, int count, int pieces) {
    int each = product.pack().pieces();
    long wanted = (long) count * pieces;
    return each > 1 && wanted % each == 0
        ? atLeastOne((int) Math.min(Integer.MAX_VALUE, wanted / each))
        : atLeastOne(count);
  }

  private static Quantity measured(Product product, Measure measure) {
    if (measure.unit().isPiece()) {
      return pieces(product, measure.amount());
    }
    var content = product.pack().content().filter(measure::comparable);
    if (content.isEmpty()) {
      return Quantity.ONE;
    }
    var packs = measure.dividedBy(content.get());
    if (product.byWeight()) {
      return new Quantity(packs.setScale(3, RoundingMode.HALF_UP).max(LEAST));
    }
    var whole = packs.setScale(0, RoundingMode.HALF_UP);
    boolean packed = whole.signum() > 0 && packs.subtract(whole).abs().compareTo(SLACK) <= 0;
    return packed ? new Quantity(whole) : Quantity.ONE;
  }

  /// Pieces of a counted pack are rounded up to whole packs; of anything else they are packs.
  private static Quantity pieces(Product product, BigDecimal wanted) {
    var whole = wanted.setScale(0, RoundingMode.CEILING);
    int each = product.pack() instanceof Pack.Unstated ? 1 : product.pack().pieces();
    return new Quantity(whole.divide(BigDecimal.valueOf(each), 0, RoundingMode.CEILING));
  }

  private static Quantity atLeastOne(int count) {
    return Quantity.of(Math.max(1, count));
  }
}
