package dev.sayso.store.dynamodb;

import dev.sayso.commerce.order.Order;
import java.util.ArrayList;
import java.util.Collection;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// Writes orders that were placed elsewhere, before. They take nothing from stock. Nobody may shop
/// meanwhile.
public final class DynamoHistory {

  private final DynamoTables tables;

  public DynamoHistory(DynamoTables tables) {
    this.tables = tables;
  }

  /// Adds these orders, or replaces those with the same id; `moved` are versions of them that were
  /// placed at another time.
  public void put(Collection<Order> orders, Collection<Order> moved) {
    var writes = new ArrayList<TransactWriteItem>();
    moved.stream()
        .map(order -> TableKeys.order(order).attributes())
        .forEach(key -> writes.add(Transactions.delete(tables.shoppers(), key)));
    orders.stream()
        .flatMap(order -> OrderItems.items(order).stream())
        .forEach(item -> writes.add(Transactions.put(tables.shoppers(), item)));
    Transactions.write(tables.client(), writes);
  }
}
