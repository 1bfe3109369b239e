package dev.sayso.dialog.random;

import dev.sayso.commerce.cart.Cart;
import dev.sayso.commerce.order.Order;
import dev.sayso.dialog.Expectation;
import dev.sayso.dialog.Reply;
import dev.sayso.dialog.intent.Intent;
import java.util.List;
import java.util.Optional;

/// One turn, with what was before it and what is after it. `conversation` names who talks where
/// since when; orders are newest first.
record Moment(
    Said said,
    String conversation,
    Expectation open,
    Cart cartBefore,
    List<Order> ordersBefore,
    Reply reply,
    Cart cart,
    List<Order> orders) {

  List<Intent> intents() {
    return reply.understood().intents();
  }

  /// The order that this turn placed.
  Optional<Order> placed() {
    return orders.size() > ordersBefore.size() ? Optional.of(orders.getFirst()) : Optional.empty();
  }
}
