package dev.sayso.commerce.cart;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.shopper.ShopperId;
import java.util.Optional;

/// One product in a cart. `unitPrice` is the price of one pack when it was put there; `by` is the
/// member of the household who did so last.
public record LineItem(Sku sku, Quantity quantity, Money unitPrice, ShopperId by) {

  public Money total() {
    return unitPrice.times(quantity.packs());
  }

  /// The line with that many packs fewer; empty where none are left.
  public Optional<LineItem> less(Quantity taken) {
    var left = quantity.packs().subtract(taken.packs());
    return left.signum() > 0 ? Optional.of(with(new Quantity(left))) : Optional.empty();
  }

  public LineItem at(Money price) {
    return new LineItem(sku, quantity, price, by);
  }

  public LineItem with(Quantity changed) {
    return new LineItem(sku, changed, unitPrice, by);
  }
}
