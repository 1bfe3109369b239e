package dev.sayso.store.dynamodb;

import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.store.dynamodb.TableKeys.Key;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/// Orders as items: the order in its household's collection, and a pointer to it by its id.
final class OrderItems {

  private static final String HOME = "home";
  private static final String PLACE = "place";
  private static final Duration WITHDRAWN = Duration.ofDays(7);

  private final DynamoTables tables;

  OrderItems(DynamoTables tables) {
    this.tables = tables;
  }

  /// An order and the version it was read at.
  record Found(Order order, long version) {}

  /// Two reads: the pointer, then the order.
  Optional<Found> find(OrderId id) {
    return get(TableKeys.pointer(id)).filter(OrderItems::leads).flatMap(this::follow);
  }

  /// Whether this pointer leads to an order, and does not only say that there must be none.
  static boolean leads(Stored pointer) {
    return pointer.has(PLACE);
  }

  /// A pointer to nothing, which keeps an order of this id from being made, for as long as a
  /// request for it may be on its way.
  PutItemRequest withdrawn(OrderId id) {
    var content = new Fields().number(VisitWriter.EXPIRES, VisitWriter.expiry(WITHDRAWN));
    return PutItemRequest.builder()
        .tableName(tables.shoppers())
        .item(Versioned.item(TableKeys.pointer(id), content, 1))
        .conditionExpression("attribute_not_exists(pk)")
        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
        .build();
  }

  /// The order that this pointer leads to.
  Optional<Found> follow(Stored pointer) {
    return at(new Key(pointer.text(HOME), pointer.text(PLACE)));
  }

  /// What an order that was read before is now, in one read.
  Optional<Found> now(Order seen) {
    return at(TableKeys.order(seen));
  }

  private Optional<Found> at(Key place) {
    return get(place)
        .map(item ->
            new Found(OrderCodec.order(item.map(Lenient.DOC)), item.number(Versioned.VERSION)));
  }

  /// Both items of an order that is written for the first time without asking, as when data is
  /// loaded.
  static List<Map<String, AttributeValue>> items(Order order) {
    return List.of(
        Versioned.item(TableKeys.order(order), content(order), 1),
        Versioned.item(TableKeys.pointer(order.id()), pointerTo(order), 1));
  }

  /// The pointer of a new order; refused where the order stands already.
  Put newPointer(Order order) {
    return Versioned.put(tables.shoppers(), TableKeys.pointer(order.id()), pointerTo(order), 0)
        .toBuilder()
        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
        .build();
  }

  Put put(Order order, long read) {
    return Versioned.put(tables.shoppers(), TableKeys.order(order), content(order), read);
  }

  private Optional<Stored> get(Key key) {
    var answer =
        tables
            .client()
            .getItem(
                GetItemRequest.builder()
                    .tableName(tables.shoppers())
                    .key(key.attributes())
                    .consistentRead(true)
                    .build());
    return answer.hasItem() ? Optional.of(new Stored(answer.item())) : Optional.empty();
  }

  private static Fields content(Order order) {
    return new Fields().map(Lenient.DOC, OrderCodec.write(order));
  }

  private static Fields pointerTo(Order order) {
    var key = TableKeys.order(order);
    return new Fields().text(HOME, key.pk()).text(PLACE, key.sk());
  }
}
