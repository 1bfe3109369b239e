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

  /// What these lines cost together, if they cost what was agreed: a shop that takes no order at
  /// another price or without stock need not look again. The others quote live.
  default Quote requote(Shopper shopper, List<OrderLine> agreed) {
    return quote(
        shopper, agreed.stream().map(line -> new WantedLine(line.sku(), line.quantity())).toList());
  }

  /// Makes the key known to the shop before money is: after this, [Orders#findByKey] answers for it
  /// once an order stands. Asked again, a shop answers with the draft it has, where it finds it; a
  /// draft that nobody wrote down is never placed. A shop with native idempotency has nothing to do
  /// here.
  Prepared prepare(OrderKey key, Quote quote);

  /// Takes the order if price, stock and total still are those of the quote; else changes nothing
  /// and says why. The same draft never makes a second order, and neither does the same key where
  /// idempotency is native.
  OrderResult place(PlacingOrder placing);

  /// Makes sure that no order comes of this key and draft any more, whatever is still on its way.
  /// Repeating it is harmless.
  Withdrawal withdraw(PlacingOrder placing);

  /// Stops an order inside the shop's cancel window; what is true of it now is looked up. Repeating
  /// it is harmless.
  CancelResult cancel(Order order);
}
