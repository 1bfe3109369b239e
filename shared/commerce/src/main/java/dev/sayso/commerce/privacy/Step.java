package dev.sayso.commerce.privacy;

import dev.sayso.commerce.cart.Cart;
import dev.sayso.commerce.order.Order;

/// What becomes of one [Piece]. Doing it again changes nothing.
public sealed interface Step {

  String place();

  record Erase(String place) implements Step {}

  /// Leaves of the cart what others put there; erases a cart that is empty then.
  record Shorten(String place, Cart left, long version) implements Step {}

  /// Puts the record in place of the order and of all that leads to it.
  record Keep(String place, Order order, OrderRecord record) implements Step {}

  /// An order that is under way goes on, as nobody's, until it ends.
  record Seal(String place, Order nobodys, long version) implements Step {}

  /// Leaves a mark in place of habits and outlook, so that nobody who read them before writes them
  /// back.
  record Forget(String place) implements Step {}
}
