package dev.sayso.dialog.flow;

import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.replenishment.PurchaseHistory;

/// What may be named of an order to whoever speaks now. A gift or a private order is named to its
/// buyer alone: not to the others at home, and not aloud while nobody knows who listens.
record Privacy(Facts facts) {

  boolean hides(Order order) {
    boolean own = order.buyer().shopper().equals(facts.shopper().id());
    return order.buyer().gift().isPresent() && !(own && facts.speakerIsKnown());
  }

  /// Those of the orders that may be named.
  PurchaseHistory open(PurchaseHistory orders) {
    return new PurchaseHistory(orders.orders().stream().filter(order -> !hides(order)).toList());
  }

  /// What the whole household ordered, as far as it may be named.
  PurchaseHistory household() {
    return open(facts.visit().orders());
  }
}
