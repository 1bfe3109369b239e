package dev.sayso.store.dynamodb;

import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.store.dynamodb.TableKeys.Key;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// A household as it is stored, read in one go: all its state by sort key, and its newest orders.
/// Habits, and cases that were handed to the shop's people, sort before the orders and are not
/// read.
record HouseholdItems(Map<String, Stored> state, List<Stored> orders) {

  /// Hot state is a handful of items, so that this leaves room for more than a hundred orders.
  private static final int PAGE = 150;

  /// One consistent query; a further one only where the page held no order yet, because very many
  /// sessions are open.
  static HouseholdItems read(DynamoTables tables, HouseholdId household) {
    return read(tables, TableKeys.home(household));
  }

  /// The same, of the household that this is the key of.
  static HouseholdItems read(DynamoTables tables, String home) {
    var items = new HouseholdItems(new LinkedHashMap<>(), new ArrayList<>());
    var start = Map.<String, AttributeValue>of();
    do {
      var page = tables.client().query(query(tables, home, start));
      page.items().forEach(item -> items.add(new Stored(item)));
      start = page.lastEvaluatedKey();
    } while (!start.isEmpty() && items.orders().isEmpty());
    return items;
  }

  Optional<Stored> at(Key key) {
    return Optional.ofNullable(state.get(key.sk()));
  }

  List<Stored> persons() {
    return state.entrySet().stream()
        .filter(item -> item.getKey().startsWith(TableKeys.PERSONS))
        .map(Map.Entry::getValue)
        .toList();
  }

  /// Orders and cancellations under way, or over and not told of.
  List<Stored> pending() {
    return state.entrySet().stream()
        .filter(item -> item.getKey().startsWith(TableKeys.PENDING))
        .map(Map.Entry::getValue)
        .toList();
  }

  List<Stored> sessions() {
    return state.entrySet().stream()
        .filter(item -> item.getKey().startsWith(TableKeys.SESSIONS))
        .map(Map.Entry::getValue)
        .toList();
  }

  private void add(Stored item) {
    var key = item.text(TableKeys.SK);
    if (key.startsWith(TableKeys.ORDERS)) {
      orders.add(item);
    } else {
      state.put(key, item);
    }
  }

  private static QueryRequest query(
      DynamoTables tables, String home, Map<String, AttributeValue> start) {
    var query =
        QueryRequest.builder()
            .tableName(tables.shoppers())
            .keyConditionExpression("pk = :pk AND sk >= :orders")
            .expressionAttributeValues(
                Map.of(
                    ":pk", Fields.textValue(home), ":orders", Fields.textValue(TableKeys.ORDERS)))
            .scanIndexForward(false)
            .consistentRead(true)
            .limit(PAGE);
    return (start.isEmpty() ? query : query.exclusiveStartKey(start)).build();
  }
}
