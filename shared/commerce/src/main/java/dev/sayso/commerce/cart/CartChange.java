package dev.sayso.commerce.cart;

import dev.sayso.commerce.catalog.Sku;

/// What came of putting a product into a cart.
public sealed interface CartChange {

  /// The line stands in the cart, now with this quantity in all.
  record Added(Cart cart, LineItem line) implements CartChange {}

  /// There are only `left` packs: nothing changed.
  record OutOfStock(Sku sku, int left) implements CartChange {}

  /// The shop sells at most `max` packs of one product, or the cart is full: nothing changed.
  record LimitReached(Sku sku, int max) implements CartChange {}

  /// The shop does not sell this: nothing changed.
  record UnknownSku(Sku sku) implements CartChange {}
}
