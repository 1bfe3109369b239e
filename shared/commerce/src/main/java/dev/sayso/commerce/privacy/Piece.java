package dev.sayso.commerce.privacy;

import dev.sayso.commerce.cart.Cart;
import dev.sayso.commerce.order.Order;

/// One stored thing about a person, with the store's own name for its place.
public sealed interface Piece {

  String place();

  /// Nothing of it is anybody else's.
  record Whole(String place) implements Piece {}

  /// The household's cart, with what the person put there, now or in a state that "undo" goes back
  /// to. `version` is what was read.
  record Shared(String place, Cart cart, long version) implements Piece {}

  /// Something on its way that has to arrive first; then it is another piece.
  record Moving(String place) implements Piece {}

  /// One of the person's orders.
  record Placed(String place, Order order, long version) implements Piece {}

  /// What the household's orders tell of its habits.
  record Habits(String place) implements Piece {}
}
