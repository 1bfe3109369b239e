package dev.sayso.commerce.order;

import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Pack;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.money.Money;
import org.jspecify.annotations.Nullable;

/// One product of an order, at the price of one pack that was agreed. `sold` is null where nobody
/// wrote down what the product was then.
public record OrderLine(Sku sku, Quantity quantity, Money unitPrice, @Nullable Sold sold) {

  public OrderLine(Sku sku, Quantity quantity, Money unitPrice) {
    this(sku, quantity, unitPrice, null);
  }

  /// The product as it was when it was ordered: its spoken name, its pack, who sold it, and within
  /// how many days it was promised.
  public record Sold(String name, Pack pack, String seller, int days) {}

  public Money total() {
    return unitPrice.times(quantity.packs());
  }

  public OrderLine as(Sold then) {
    return new OrderLine(sku, quantity, unitPrice, then);
  }
}
