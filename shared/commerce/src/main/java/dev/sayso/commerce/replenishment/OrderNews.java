package dev.sayso.commerce.replenishment;

import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.shopper.HouseholdId;
import java.util.List;
import java.util.Optional;

/// Something that may change what a household's orders tell of its habits.
public sealed interface OrderNews {

  HouseholdId household();

  /// There is an order that was not there before.
  record Placed(HouseholdId household, OrderId order) implements OrderNews {}

  /// An order counts no longer, or counts as something else: cancelled, returned, deleted, with
  /// other lines.
  record Altered(HouseholdId household) implements OrderNews {}

  /// What the change of one order means; most mean nothing, as that it was shipped.
  static Optional<OrderNews> of(Optional<Order> before, Optional<Order> after) {
    var counted = before.filter(PurchaseHistory::counts);
    var counts = after.filter(PurchaseHistory::counts);
    if (before.isEmpty()) {
      return counts.map(order -> new Placed(order.buyer().household(), order.id()));
    }
    return counted.map(OrderNews::told).equals(counts.map(OrderNews::told))
        ? Optional.empty()
        : Optional.of(new Altered(before.get().buyer().household()));
  }

  /// All of an order that habits are made of.
  private static List<Object> told(Order order) {
    var lines =
        order.lines().stream()
            .map(line -> List.of(line.sku(), line.quantity().packs().stripTrailingZeros()))
            .toList();
    return List.of(order.placedAt(), order.buyer(), lines);
  }
}
