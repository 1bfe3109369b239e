package dev.sayso.commerce.order;

/// What came of taking a key back.
public sealed interface Withdrawal {

  /// No order stands under the key, and none ever will, even if an earlier request still is on its
  /// way.
  record Withdrawn() implements Withdrawal {}

  /// Too late: this order stands.
  record Standing(Order order) implements Withdrawal {}

  /// The shop did not answer.
  record Unknown() implements Withdrawal {}
}
