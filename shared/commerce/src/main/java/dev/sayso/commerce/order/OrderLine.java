package dev.sayso.commerce.order;

import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.money.Money;

/// One product of an order, at the price of one pack that was agreed.
public record OrderLine(Sku sku, Quantity quantity, Money unitPrice) {

  public Money total() {
    return unitPrice.times(quantity.packs());
  }
}
