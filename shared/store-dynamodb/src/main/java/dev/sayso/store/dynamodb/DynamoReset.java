package dev.sayso.store.dynamodb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/// Replaces all data, carts and conversations too. For local servers, tests and new shops: it is
/// not one transaction, and nobody may shop meanwhile. Afterwards [Homes#clear] the process's
/// answers.
public final class DynamoReset {

  /// The catalogue's table has no sort key.
  private static final Set<String> KEYS = Set.of(TableKeys.PK, TableKeys.SK);

  /// DynamoDB takes 100 writes a transaction, and 4 MB; a letter takes three bytes at most.
  private static final int MOST_WRITES = 100;

  private static final int MOST_LETTERS = 1_000_000;

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
        writes.add(delete(table, key));
      } else if (wanted.equals(stored)) {
        missing.remove(key);
      }
    }
    missing.values().forEach(item -> writes.add(put(table, item)));
    write(writes);
  }

  /// In transactions, because DynamoDB Local commits each to its file at once, and each item of a
  /// batch by itself, which takes thirty times as long.
  private void write(List<TransactWriteItem> writes) {
    var some = new ArrayList<TransactWriteItem>();
    int letters = 0;
    for (var write : writes) {
      int size = write.put() == null ? 0 : write.put().item().toString().length();
      if (some.size() == MOST_WRITES || letters + size > MOST_LETTERS) {
        transact(some);
        some.clear();
        letters = 0;
      }
      some.add(write);
      letters += size;
    }
    transact(some);
  }

  private void transact(List<TransactWriteItem> writes) {
    if (!writes.isEmpty()) {
      tables
          .client()
          .transactWriteItems(
              TransactWriteItemsRequest.builder().transactItems(List.copyOf(writes)).build());
    }
  }

  private static Stream<Map<String, AttributeValue>> catalog(ShopData data) {
    var items = new ArrayList<>(DynamoCatalogStore.items(data.products(), data.offers()));
    items.add(DynamoCatalogStore.item(data.terms()));
    return items.stream();
  }

  private static Stream<Map<String, AttributeValue>> shoppers(ShopData data) {
    return Stream.concat(
        data.shoppers().stream().flatMap(shopper -> DynamoShoppers.items(shopper).stream()),
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

  private static TransactWriteItem delete(String table, Map<String, AttributeValue> key) {
    var delete = Delete.builder().tableName(table).key(key).build();
    return TransactWriteItem.builder().delete(delete).build();
  }

  private static TransactWriteItem put(String table, Map<String, AttributeValue> item) {
    var put = Put.builder().tableName(table).item(item).build();
    return TransactWriteItem.builder().put(put).build();
  }
}
