package dev.sayso.commerce.order;

/// What came of cancelling an order.
public sealed interface CancelResult {

  record Cancelled(Order order) implements CancelResult {}

  /// Too late to stop it; `order` shows how far it is.
  record TooLate(Order order) implements CancelResult {}

  /// The shop did not answer, or knows no such order.
  record Unknown() implements CancelResult {}
}
