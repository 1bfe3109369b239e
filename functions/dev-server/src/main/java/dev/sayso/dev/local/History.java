package dev.sayso.dev.local;

import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.order.Orders;
import dev.sayso.commerce.shopper.HouseholdId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What orders of the past would change in a shop: `fresh` are new there, `changed` replace another
/// version. `moved` are those versions of them that were placed at another time.
public record History(
    List<HouseholdId> households,
    List<Order> fresh,
    List<Order> changed,
    List<Order> moved,
    int unchanged) {

  /// Compares household by household.
  static History of(Collection<Order> imported, Orders known) {
    var homes =
        imported.stream().collect(Collectors.groupingBy(order -> order.buyer().household()));
    var fresh = new ArrayList<Order>();
    var changed = new ArrayList<Order>();
    var moved = new ArrayList<Order>();
    int unchanged = 0;
    for (var home : homes.entrySet()) {
      Map<OrderId, Order> there =
          known.recent(home.getKey(), Integer.MAX_VALUE).stream()
              .collect(Collectors.toMap(Order::id, Function.identity(), (one, _) -> one));
      for (var order : home.getValue()) {
        var before = there.get(order.id());
        if (before == null) {
          fresh.add(order);
        } else if (before.equals(order)) {
          unchanged++;
        } else {
          changed.add(order);
          if (!before.placedAt().equals(order.placedAt())) {
            moved.add(before);
          }
        }
      }
    }
    return new History(List.copyOf(homes.keySet()), fresh, changed, moved, unchanged);
  }
}
