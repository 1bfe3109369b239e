package dev.sayso.store.dynamodb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// Replaces all data, carts and conversations too. For local servers, tests and new shops: it is
/// not one transaction, and nobody may shop meanwhile. Afterwards [Homes#clear] the process's
/// answers.
public final class DynamoReset {

  /// The catalogue's table has no sort key.
  private static final Set<String> KEYS = Set.of(TableKeys.PK, TableKeys.SK);

  private final DynamoTables tables;

  public DynamoReset(DynamoTables tables) {
    this.tables = tables;
  }

  public void replaceAll(ShopData data) {
    replace(tables.catalog(), catalog(data));
    replace(tables.shoppers(), shoppers(data));
  }

  /// Deletes every item of both tables.
  public void clear() {
    replace(tables.catalog(), Stream.empty());
    replace(tables.shoppers(), Stream.empty());
  }

  /// Afterwards the table holds these items and no other. Writes only what differs: most seeds of a
  /// test run differ little from what is there.
  private void replace(String table, Stream<Map<String, AttributeValue>> items) {
    var missing = byKey(items);
    var request = ScanRequest.builder().tableName(table).consistentRead(true).build();
    var writes = new ArrayList<TransactWriteItem>();
    for (var stored : tables.client().scanPaginator(request).items()) {
      var key = key(stored);
      var wanted = missing.get(key);
      if (wanted == null) {
        writes.add(Transactions.delete(table, key));
      } else if (wanted.equals(stored)) {
        missing.remove(key);
      }
    }
    missing.values().forEach(item -> writes.add(Transactions.put(table, item)));
    Transactions.write(tables.client(), writes);
  }

  private static Stream<Map<String, AttributeValue>> catalog(ShopData data) {
    var items = new ArrayList<>(DynamoCatalogStore.items(data.products(), data.offers()));
    items.add(DynamoCatalogStore.item(data.terms()));
    return items.stream();
  }

  private static Stream<Map<String, AttributeValue>> shoppers(ShopData data) {
    return Stream.concat(
        data.shoppers().stream().flatMap(shopper -> ShopperItems.items(shopper).stream()),
        data.orders().stream().flatMap(order -> OrderItems.items(order).stream()));
  }

  /// Of two items with one key, the later counts.
  private static Map<Map<String, AttributeValue>, Map<String, AttributeValue>> byKey(
      Stream<Map<String, AttributeValue>> items) {
    var byKey = new HashMap<Map<String, AttributeValue>, Map<String, AttributeValue>>();
    items.forEach(item -> byKey.put(key(item), item));
    return byKey;
  }

  private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
    var key = new HashMap<>(item);
    key.keySet().retainAll(KEYS);
    return key;
  }
}
