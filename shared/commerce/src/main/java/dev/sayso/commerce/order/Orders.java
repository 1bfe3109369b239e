package dev.sayso.commerce.order;

import dev.sayso.commerce.shopper.HouseholdId;
import java.util.List;
import java.util.Optional;

/// Finds orders that were placed, and takes in what the shop reports about them.
public interface Orders {

  /// The household's newest orders, newest first, at most `limit`.
  List<Order> recent(HouseholdId household, int limit);

  Optional<Order> order(OrderId id);

  /// The order a key became, so that an unanswered placing can be looked up and is never repeated
  /// blindly.
  Optional<Order> findByKey(OrderKey key);

  /// Returns the order as it stands now; empty where no such order exists. A repeated event changes
  /// nothing.
  Optional<Order> record(OrderEvent event);
}
