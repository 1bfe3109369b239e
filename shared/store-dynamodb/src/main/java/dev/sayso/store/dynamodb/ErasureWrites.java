package dev.sayso.store.dynamodb;

import dev.sayso.commerce.privacy.OrderRecord;
import dev.sayso.commerce.privacy.Step;
import dev.sayso.store.dynamodb.TableKeys.Key;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// The writes that erase, shorten, or keep as hashes what is stored.
record ErasureWrites(DynamoTables tables, InstantSource clock) {

  /// Longer than a stream tells of a change (one day) and a queue of failures holds it (14 days).
  private static final Duration MARKED = Duration.ofDays(30);

  private static final String SEPARATOR = "\n";

  static String place(Key key) {
    return key.pk() + SEPARATOR + key.sk();
  }

  private static Key key(String place) {
    int at = place.lastIndexOf(SEPARATOR);
    return new Key(place.substring(0, at), place.substring(at + 1));
  }

  List<TransactWriteItem> of(Step step) {
    return switch (step) {
      case Step.Erase(var place) -> List.of(delete(key(place)));
      case Step.Shorten shorten -> List.of(shorten(shorten));
      case Step.Keep(var place, var order, var record) ->
          List.of(delete(key(place)), delete(TableKeys.pointer(order.id())), put(record(record)));
      case Step.Seal(var _, var order, var version) ->
          List.of(
              TransactWriteItem.builder().put(new OrderItems(tables).put(order, version)).build());
      case Step.Forget(var place) -> forget(key(place));
    };
  }

  private static Map<String, AttributeValue> record(OrderRecord record) {
    var day = record.keptUntil().plusDays(1).atStartOfDay(ZoneOffset.UTC);
    return Versioned.item(
        TableKeys.record(record.order()),
        DataRequestCodec.write(record).number(VisitWriter.EXPIRES, day.toEpochSecond()),
        1);
  }

  /// Where somebody changed the cart since, the whole transaction is refused.
  private TransactWriteItem shorten(Step.Shorten shorten) {
    var cart = shorten.left();
    boolean empty = cart.isEmpty() && cart.past().stream().allMatch(lines -> lines.isEmpty());
    if (empty) {
      var delete =
          Delete.builder()
              .tableName(tables.shoppers())
              .key(key(shorten.place()).attributes())
              .conditionExpression("version = :read")
              .expressionAttributeValues(
                  Map.of(":read", AttributeValue.fromN(Long.toString(shorten.version()))))
              .build();
      return TransactWriteItem.builder().delete(delete).build();
    }
    var content = new Fields().map(Lenient.DOC, GoodsCodec.write(cart));
    var put = Versioned.put(tables.shoppers(), key(shorten.place()), content, shorten.version());
    return TransactWriteItem.builder().put(put).build();
  }

  /// The version goes on, so that whoever read the habits before is outrun.
  private List<TransactWriteItem> forget(Key habits) {
    Instant now = clock.instant();
    var mark =
        Update.builder()
            .tableName(tables.shoppers())
            .key(habits.attributes())
            .updateExpression(
                "SET #gone = :now, #expires = :expires ADD #version :one REMOVE packed, through")
            .expressionAttributeNames(
                Map.of(
                    "#gone", DynamoForecasts.GONE,
                    "#expires", VisitWriter.EXPIRES,
                    "#version", Versioned.VERSION))
            .expressionAttributeValues(
                Map.of(
                    ":now",
                    Fields.textValue(now.toString()),
                    ":one",
                    AttributeValue.fromN("1"),
                    ":expires",
                    AttributeValue.fromN(Long.toString(VisitWriter.expiry(MARKED)))))
            .build();
    return Stream.of(
            TransactWriteItem.builder().update(mark).build(),
            delete(new Key(habits.pk(), TableKeys.OUTLOOK)))
        .toList();
  }

  private TransactWriteItem delete(Key key) {
    return Transactions.delete(tables.shoppers(), key.attributes());
  }

  private TransactWriteItem put(Map<String, AttributeValue> item) {
    return Transactions.put(tables.shoppers(), item);
  }
}
