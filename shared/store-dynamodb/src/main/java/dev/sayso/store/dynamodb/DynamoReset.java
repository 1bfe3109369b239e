package dev.sayso.store.dynamodb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Replaces all data, carts and conversations too. For local servers, tests and new shops: it is
/// not one transaction, and nobody may shop meanwhile. Afterwards [Homes#clear] the process's
/// answers.
public final class DynamoReset {

  private final DynamoTables tables;

  public DynamoReset(DynamoTables tables) {
    this.tables = tables;
  }

  public void replaceAll(ShopData data) {
    clear();
    put(tables.catalog(), catalog(data));
    put(tables.shoppers(), shoppers(data));
  }

  /// Deletes every item of both tables.
  public void clear() {
    clear(tables.catalog(), TableKeys.PK);
    clear(tables.shoppers(), TableKeys.PK + ", " + TableKeys.SK);
  }

  private void clear(String table, String keys) {
    var request = ScanRequest.builder().tableName(table).projectionExpression(keys).build();
    var deletes =
        tables.client().scanPaginator(request).items().stream()
            .map(key -> DeleteRequest.builder().key(key).build())
            .map(delete -> WriteRequest.builder().deleteRequest(delete).build())
            .toList();
    Batches.write(tables.client(), table, deletes);
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

  /// A batch holds no key twice: of two items with one key, the later counts.
  private void put(String table, Stream<Map<String, AttributeValue>> items) {
    var byKey = new HashMap<List<AttributeValue>, Map<String, AttributeValue>>();
    items.forEach(item ->
        byKey.put(
            List.of(
                item.getOrDefault(TableKeys.PK, AttributeValue.fromNul(true)),
                item.getOrDefault(TableKeys.SK, AttributeValue.fromNul(true))),
            item));
    Batches.put(tables.client(), table, List.copyOf(byKey.values()));
  }
}
