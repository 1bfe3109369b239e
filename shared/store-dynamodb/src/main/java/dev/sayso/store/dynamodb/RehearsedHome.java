package dev.sayso.store.dynamodb;

import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.replenishment.Outlook;
import dev.sayso.commerce.shopper.Shopper;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/// A household that is in no table, for conversations with nobody: turns read and write it as they
/// do any other, in the same form, and none of it leaves this process. It answers what a turn asks
/// and looks at no conditions.
public final class RehearsedHome implements DynamoDbClient {

  private final Map<TableKeys.Key, Map<String, AttributeValue>> items = new ConcurrentHashMap<>();

  public RehearsedHome(Shopper shopper, List<Order> orders, Outlook outlook) {
    ShopperItems.items(shopper).forEach(this::put);
    orders.forEach(order -> OrderItems.items(order).forEach(this::put));
    put(
        Versioned.item(
            TableKeys.outlook(shopper.household()), DynamoForecasts.content(outlook), 1));
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    var values = new Stored(request.expressionAttributeValues());
    var home = values.text(":pk");
    var from = values.text(":orders");
    var found =
        items.entrySet().stream()
            .filter(item -> item.getKey().pk().equals(home))
            .filter(item -> item.getKey().sk().compareTo(from) >= 0)
            .sorted(
                Comparator.comparing((Map.Entry<TableKeys.Key, Map<String, AttributeValue>> item) ->
                        item.getKey().sk())
                    .reversed())
            .map(Map.Entry::getValue)
            .toList();
    return QueryResponse.builder().items(found).count(found.size()).build();
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    var answers = new HashMap<String, Collection<Map<String, AttributeValue>>>();
    request
        .requestItems()
        .forEach((table, wanted) ->
            answers.put(
                table,
                wanted.keys().stream()
                    .map(key -> items.get(TableKeys.Key.of(new Stored(key))))
                    .filter(Objects::nonNull)
                    .toList()));
    return BatchGetItemResponse.builder().responses(answers).build();
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    put(request.item());
    return PutItemResponse.builder().build();
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    request.transactItems().stream()
        .flatMap(item -> Stream.ofNullable(item.put()))
        .forEach(put -> put(put.item()));
    return TransactWriteItemsResponse.builder().build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {
    items.clear();
  }

  private void put(Map<String, AttributeValue> item) {
    items.put(TableKeys.Key.of(new Stored(item)), item);
  }
}
