package dev.sayso.commerce.cart;

import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.shopper.ShopperId;
import java.util.Map;

/// Puts products into a cart for one shopper, within stock and the shop's cap on one product.
public record FillingCart(Map<Sku, Offer> offers, int maxQuantity, ShopperId by) {

  /// Adds to what is there already.
  public CartChange add(Cart cart, Sku sku, Quantity quantity) {
    var wanted = cart.line(sku).map(line -> line.quantity().plus(quantity)).orElse(quantity);
    return set(cart, sku, wanted);
  }

  /// Sets the quantity, whatever was there before.
  public CartChange set(Cart cart, Sku sku, Quantity wanted) {
    var offer = offers.get(sku);
    if (offer == null) {
      return new CartChange.UnknownSku(sku);
    }
    if (wanted.isMoreThan(maxQuantity)) {
      return new CartChange.LimitReached(sku, maxQuantity);
    }
    if (wanted.isMoreThan(offer.stock())) {
      return new CartChange.OutOfStock(sku, offer.stock());
    }
    if (cart.line(sku).isEmpty() && cart.lines().size() >= Cart.MOST_LINES) {
      return new CartChange.LimitReached(sku, 0);
    }
    var line = new LineItem(sku, wanted, offer.price(), by);
    return new CartChange.Added(cart.put(line), line);
  }
}
