package dev.sayso.dev.local;

import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderEvent;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.order.Orders;
import dev.sayso.commerce.replenishment.OrderNews;
import dev.sayso.commerce.shopper.HouseholdId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The shop's orders, which tell at once what was reported of them, as [WatchedCheckout] does.
record WatchedOrders(Orders orders, Consumer<OrderNews> news) implements Orders {

  @Override
  public List<Order> recent(HouseholdId household, int limit) {
    return orders.recent(household, limit);
  }

  @Override
  public Optional<Order> order(OrderId id) {
    return orders.order(id);
  }

  @Override
  public Optional<Order> findByKey(OrderKey key) {
    return orders.findByKey(key);
  }

  @Override
  public Optional<Order> record(OrderEvent event) {
    var before = orders.order(event.order());
    var after = orders.record(event);
    OrderNews.of(before, after).ifPresent(news);
    return after;
  }
}
