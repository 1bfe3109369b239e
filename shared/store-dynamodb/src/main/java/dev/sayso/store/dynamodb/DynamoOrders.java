package dev.sayso.store.dynamodb;

import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderBook;
import dev.sayso.commerce.order.OrderEvent;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.order.Orders;
import dev.sayso.commerce.shopper.HouseholdId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/// The built-in shop's book of orders.
public final class DynamoOrders implements Orders {

  private final DynamoTables tables;
  private final InstantSource clock;
  private final OrderItems items;

  public DynamoOrders(DynamoTables tables, InstantSource clock) {
    this.tables = tables;
    this.clock = clock;
    this.items = new OrderItems(tables);
  }

  @Override
  public List<Order> recent(HouseholdId household, int limit) {
    var found = new ArrayList<Order>();
    var start = Map.<String, AttributeValue>of();
    do {
      var page = tables.client().query(query(household, limit - found.size(), start));
      page.items().stream()
          .map(Stored::new)
          .flatMap(item -> Lenient.doc(item, "order", OrderCodec::order).stream())
          .forEach(found::add);
      start = page.lastEvaluatedKey();
    } while (found.size() < limit && !start.isEmpty());
    return List.copyOf(found);
  }

  @Override
  public Optional<Order> order(OrderId id) {
    return items.find(id).map(OrderItems.Found::order);
  }

  @Override
  public Optional<Order> findByKey(OrderKey key) {
    return order(OrderBook.id(key)).filter(order -> order.key().equals(key));
  }

  @Override
  public Optional<Order> record(OrderEvent event) {
    for (int attempt = 0; attempt < Backoff.TRIES; attempt++) {
      var found = items.find(event.order());
      if (found.isEmpty()) {
        return Optional.empty();
      }
      var order = found.get().order();
      var after = OrderBook.after(order, event, clock.instant());
      if (after.equals(order) || replace(after, found.get().version())) {
        return Optional.of(after);
      }
      Backoff.pause(attempt);
    }
    throw new IllegalStateException("an order changes too often to record an event");
  }

  /// False where somebody else changed the order since it was read.
  private boolean replace(Order order, long read) {
    var put = items.put(order, read);
    try {
      tables
          .client()
          .putItem(
              PutItemRequest.builder()
                  .tableName(put.tableName())
                  .item(put.item())
                  .conditionExpression(put.conditionExpression())
                  .expressionAttributeValues(put.expressionAttributeValues())
                  .build());
      return true;
    } catch (ConditionalCheckFailedException | TransactionConflictException e) {
      return false;
    }
  }

  private QueryRequest query(HouseholdId household, int limit, Map<String, AttributeValue> start) {
    var query =
        QueryRequest.builder()
            .tableName(tables.shoppers())
            .keyConditionExpression("pk = :pk AND begins_with(sk, :orders)")
            .expressionAttributeValues(
                Map.of(
                    ":pk",
                    Fields.textValue(TableKeys.home(household)),
                    ":orders",
                    Fields.textValue(TableKeys.ORDERS)))
            .scanIndexForward(false)
            .consistentRead(true)
            .limit(limit);
    return (start.isEmpty() ? query : query.exclusiveStartKey(start)).build();
  }
}
