package dev.sayso.store.dynamodb;

import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.replenishment.OrderNews;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Understands what the shoppers' table tells of its orders, item by item.
public final class OrderStream {

  private OrderStream() {}

  /// What it means that an item became another; no attributes where there was none, or is none any
  /// more. What is no order means nothing; an order that cannot be read throws
  /// [IllegalArgumentException].
  public static Optional<OrderNews> news(
      Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
    return OrderNews.of(order(new Stored(before)), order(new Stored(after)));
  }

  private static Optional<Order> order(Stored item) {
    return item.values().isEmpty() || !item.text(TableKeys.SK).startsWith(TableKeys.ORDERS)
        ? Optional.empty()
        : Optional.of(OrderCodec.order(item.map(Lenient.DOC)));
  }
}
