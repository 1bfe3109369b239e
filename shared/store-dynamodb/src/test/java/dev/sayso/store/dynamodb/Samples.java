package dev.sayso.store.dynamodb;

import dev.sayso.commerce.cart.Cart;
import dev.sayso.commerce.cart.LineItem;
import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Measure;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.catalog.Unit;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.commerce.shopper.ShopperId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Generated values, as odd as the types allow.
final class Samples {

  private Samples() {}

  /// Any text that is whole: no halves of surrogate pairs.
  static Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withCharRange('\u0000', '\u02ff')
        .withChars('#', '"', '\\', 'é', '漢', '\u2028')
        .ofMaxLength(30);
  }

  static Arbitrary<String> names() {
    return Arbitraries.strings()
        .alpha()
        .numeric()
        .withChars('-', '#', ' ')
        .ofMinLength(1)
        .ofMaxLength(20)
        .filter(name -> !name.isBlank());
  }

  static Arbitrary<Sku> skus() {
    return names().map(Sku::new);
  }

  static Arbitrary<ShopperId> shopperIds() {
    return names().map(ShopperId::new);
  }

  static Arbitrary<Instant> instants() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 4_000_000_000L),
            Arbitraries.longs().between(0, 999_999_999))
        .as(Instant::ofEpochSecond);
  }

  static Arbitrary<Money> money() {
    return Combinators.combine(Arbitraries.longs(), Arbitraries.of("USD", "EUR", "JPY"))
        .as(Money::of);
  }

  static Arbitrary<BigDecimal> amounts() {
    return Arbitraries.bigDecimals()
        .between(BigDecimal.ZERO, new BigDecimal("100000"))
        .ofScale(4)
        .filter(amount -> amount.signum() > 0);
  }

  static Arbitrary<Quantity> quantities() {
    return Arbitraries.oneOf(
        amounts().map(Quantity::new), Arbitraries.integers().between(1, 20_000).map(Quantity::of));
  }

  static Arbitrary<Measure> measures() {
    var units = Arbitraries.of("kg", "ml", "fl oz", "m", "tab", "egg carton").map(Unit::of);
    return Combinators.combine(amounts(), units).as(Measure::new);
  }

  static Arbitrary<WantedLine> wanted() {
    return Combinators.combine(skus(), quantities()).as(WantedLine::new);
  }

  static Arbitrary<Cart> carts() {
    return Combinators.combine(lines(), lines().list().ofMaxSize(Cart.UNDOABLE)).as(Cart::new);
  }

  private static Arbitrary<List<LineItem>> lines() {
    return Combinators.combine(skus(), quantities(), money(), shopperIds())
        .as(LineItem::new)
        .list()
        .uniqueElements(LineItem::sku)
        .ofMaxSize(5);
  }
}
