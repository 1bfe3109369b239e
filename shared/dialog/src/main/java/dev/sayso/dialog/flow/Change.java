package dev.sayso.dialog.flow;

import dev.sayso.commerce.catalog.Pack;
import dev.sayso.commerce.catalog.UnitPrice;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.order.OrderLine;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/// What is different about one line of an order since it was last bought: `then` and `now`. Of a
/// line nobody took a picture of then, only the price is known.
record Change(OrderLine then, OrderLine now) {

  /// From this share of the old price, or this much, a change of price is worth an offer to wait.
  private static final BigDecimal LARGE_SHARE = new BigDecimal("0.05");

  private static final BigDecimal LARGE = BigDecimal.ONE;

  /// How much the price of one pack rose; below zero where it fell.
  Money by() {
    return now.unitPrice().minus(then.unitPrice());
  }

  /// How much the whole line costs more.
  Money inAll() {
    return by().times(now.quantity().packs());
  }

  /// By more than 5 percent, or by more than 1.00.
  boolean isLarge() {
    var by = by().abs().amount();
    return by.compareTo(LARGE) > 0
        || by.compareTo(then.unitPrice().amount().multiply(LARGE_SHARE)) > 0;
  }

  boolean isDearer() {
    return isLarge() && by().minor() > 0;
  }

  /// The pack as it was, where it is another one today.
  Optional<Pack> oldPack() {
    return snapshot().flatMap(pictures -> pictures.pack());
  }

  /// The name it had, where it has another one today.
  Optional<String> oldName() {
    return snapshot()
        .map(pictures -> pictures.then().name())
        .filter(_ -> !then.sku().equals(now.sku()))
        .filter(name -> !name.equalsIgnoreCase(snapshot().orElseThrow().now().name()));
  }

  /// Who sells it now, where that is somebody else than before.
  Optional<String> newSeller() {
    return snapshot()
        .filter(pictures -> !pictures.then().seller().isBlank())
        .filter(pictures -> !pictures.then().seller().equals(pictures.now().seller()))
        .map(pictures -> pictures.now().seller());
  }

  /// How many days later than last time it is promised; below zero where sooner.
  int laterBy() {
    return snapshot().map(pictures -> pictures.now().days() - pictures.then().days()).orElse(0);
  }

  /// By how many percent a unit of it costs more; empty where the packs do not compare.
  Optional<Integer> percentPerUnit() {
    return snapshot()
        .flatMap(pictures -> {
          var before = UnitPrice.of(then.unitPrice(), pictures.then().pack());
          var today = UnitPrice.of(now.unitPrice(), pictures.now().pack());
          boolean comparable =
              before.isPresent()
                  && today.filter(before.get()::comparable).isPresent()
                  && before.get().price().signum() > 0;
          return comparable
              ? Optional.of(percent(before.get().price(), today.orElseThrow().price()))
              : Optional.empty();
        });
  }

  private static int percent(BigDecimal before, BigDecimal today) {
    return today
        .subtract(before)
        .movePointRight(2)
        .divide(before, MathContext.DECIMAL64)
        .setScale(0, RoundingMode.HALF_UP)
        .intValue();
  }

  private Optional<Pictures> snapshot() {
    var before = then.sold();
    var today = now.sold();
    return before == null || today == null
        ? Optional.empty()
        : Optional.of(new Pictures(before, today));
  }

  private record Pictures(OrderLine.Sold then, OrderLine.Sold now) {
    Optional<Pack> pack() {
      boolean known = !(then.pack() instanceof Pack.Unstated);
      return known && !same(then.pack(), now.pack()) ? Optional.of(then.pack()) : Optional.empty();
    }

    /// A kilo is a kilo, written as 1 or as 1.0.
    private static boolean same(Pack one, Pack other) {
      var content = one.content();
      return one.equals(other)
          || one.pieces() == other.pieces()
              && content.isPresent()
              && other.content().filter(content.get()::comparable).isPresent()
              && content.get().inBase().compareTo(other.content().orElseThrow().inBase()) == 0;
    }
  }
}
