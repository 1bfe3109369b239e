package dev.sayso.commerce.order;

import java.util.List;

/// What came of placing an order.
public sealed interface OrderResult {

  /// The order stands; the shop took it now.
  record Placed(Order order) implements OrderResult {}

  /// The order stands since an earlier try with this key; nothing was ordered again.
  record AlreadyPlaced(Order order) implements OrderResult {}

  /// A price is not the one agreed: nothing was ordered.
  record PriceChanged() implements OrderResult {}

  /// There is less than was agreed: nothing was ordered.
  record OutOfStock(List<Shortfall> shortfalls) implements OrderResult {}

  /// The shop wants the shopper to finish on this page: nothing is ordered yet.
  record CheckoutLink(String url) implements OrderResult {}

  /// The shop will not take this order, and why: nothing was ordered.
  record Rejected(String reason) implements OrderResult {}

  /// The key was withdrawn before: nothing was ordered, and nothing ever will be under it.
  record Withdrawn() implements OrderResult {}

  /// The shop did not answer. Look it up by key; never place again blindly.
  record Unknown() implements OrderResult {}
}
