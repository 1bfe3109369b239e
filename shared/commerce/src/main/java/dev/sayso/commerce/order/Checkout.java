package dev.sayso.commerce.order;

import dev.sayso.commerce.shopper.Shopper;
import java.util.List;
import java.util.Set;

/// The till of a shop: what things cost now, taking an order, and stopping one.
public interface Checkout {

  /// What this shop can do; the rest of the port behaves accordingly.
  enum Capability {
    DIRECT_PLACE,
    CHECKOUT_LINK,
    DRAFT,
    NATIVE_IDEMPOTENCY,
    STOCK_ENFORCED,
    TRACKING,
    CANCEL
  }

  Set<Capability> capabilities();

  /// Live prices, stock, delivery, tax and total. Changes nothing. Unknown skus become shortfalls.
  Quote quote(Shopper shopper, List<WantedLine> lines);

  /// Makes the key known to the shop before money is: after this, [Orders#findByKey] answers for it
  /// once an order stands. A shop with native idempotency has nothing to do here.
  void prepare(OrderKey key, Quote quote);

  /// Takes the order if price, stock and total still are those of the quote; else changes nothing
  /// and says why. The same key never makes a second order.
  OrderResult place(PlacingOrder placing);

  /// Stops an order inside the shop's cancel window; what is true of it now is looked up. Repeating
  /// it is harmless.
  CancelResult cancel(Order order);
}
