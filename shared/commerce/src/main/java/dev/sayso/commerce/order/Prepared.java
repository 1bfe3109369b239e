package dev.sayso.commerce.order;

/// What came of making a key known to the shop.
public sealed interface Prepared {

  /// The shop has this draft under the key.
  record Ready(Draft draft) implements Prepared {}

  /// The shop will not take such an order, and why.
  record Refused(String reason) implements Prepared {}

  /// The shop did not answer; there may be a draft, which nobody will place.
  record Unknown() implements Prepared {}
}
