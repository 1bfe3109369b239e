package dev.sayso.commerce.cart;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.shopper.ShopperId;

/// One product in a cart. `unitPrice` is the price of one pack when it was put there; `by` is the
/// member of the household who did so last.
public record LineItem(Sku sku, Quantity quantity, Money unitPrice, ShopperId by) {

  public Money total() {
    return unitPrice.times(quantity.packs());
  }

  public LineItem with(Quantity changed) {
    return new LineItem(sku, changed, unitPrice, by);
  }
}
