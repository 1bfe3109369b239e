package dev.sayso.store.dynamodb;

import dev.sayso.commerce.order.OrderAttempt;
import dev.sayso.commerce.order.OrderAttempts;
import dev.sayso.store.dynamodb.TableKeys.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/// Attempts in their household's collection, among what every turn reads. Those that are not over
/// are in the index of who is due, in shards of their own.
public record DynamoOrderAttempts(DynamoTables tables) implements OrderAttempts {

  /// Longer than a conversation is kept, and than any request may be on its way.
  private static final Duration TOLD = Duration.ofDays(3);

  /// News waits for its shopper.
  private static final Duration UNTOLD = Duration.ofDays(90);

  @Override
  public Begun begin(OrderAttempt first) {
    for (int attempt = 0; attempt < Backoff.TRIES; attempt++) {
      try {
        put(put(first));
        return new Begun(first.stored(1), true);
      } catch (ConditionalCheckFailedException e) {
        var found = new Stored(e.hasItem() ? e.item() : Map.of());
        return new Begun(read(found), false);
      } catch (TransactionConflictException e) {
        Backoff.pause(attempt);
      }
    }
    throw new IllegalStateException("an order is written too often to begin");
  }

  @Override
  public Optional<OrderAttempt> write(OrderAttempt changed) {
    try {
      put(put(changed));
      return Optional.of(changed.stored(changed.version() + 1));
    } catch (ConditionalCheckFailedException | TransactionConflictException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<OrderAttempt> find(Place place) {
    var answer =
        tables
            .client()
            .getItem(
                GetItemRequest.builder()
                    .tableName(tables.shoppers())
                    .key(new Key(place.home(), place.attempt()).attributes())
                    .consistentRead(true)
                    .build());
    return answer.hasItem() ? Optional.of(read(new Stored(answer.item()))) : Optional.empty();
  }

  @Override
  public List<Place> due(int shard, Instant upTo, int limit) {
    var query =
        QueryRequest.builder()
            .tableName(tables.shoppers())
            .indexName(TableKeys.DUE_INDEX)
            .keyConditionExpression("wakeShard = :shard AND wakeAt <= :upTo")
            .expressionAttributeValues(
                Map.of(
                    ":shard",
                    Fields.textValue(shard(shard)),
                    ":upTo",
                    Fields.textValue(TableKeys.fixedWidth(upTo))))
            .limit(limit)
            .build();
    return tables.client().query(query).items().stream()
        .map(Stored::new)
        .map(item -> new Place(item.text(TableKeys.PK), item.text(TableKeys.SK)))
        .toList();
  }

  static OrderAttempt read(Stored item) {
    return AttemptCodec.attempt(item.map(Lenient.DOC), item.number(Versioned.VERSION));
  }

  /// Written if it still is as it was read.
  Put put(OrderAttempt attempt) {
    var home = attempt.wish().buyer().household();
    var content = new Fields().map(Lenient.DOC, AttemptCodec.write(attempt));
    if (attempt.path().isOpen()) {
      content
          .text(TableKeys.WAKE_SHARD, shard(Math.floorMod(home.value().hashCode(), SHARDS)))
          .text(TableKeys.WAKE_AT, TableKeys.fixedWidth(attempt.dueAt()));
    } else {
      content.number(
          VisitWriter.EXPIRES, VisitWriter.expiry(attempt.path().isNews() ? UNTOLD : TOLD));
    }
    return Versioned.put(
        tables.shoppers(), TableKeys.pending(home, attempt.id()), content, attempt.version());
  }

  private void put(Put put) {
    tables
        .client()
        .putItem(
            PutItemRequest.builder()
                .tableName(put.tableName())
                .item(put.item())
                .conditionExpression(put.conditionExpression())
                .expressionAttributeValues(
                    put.hasExpressionAttributeValues() ? put.expressionAttributeValues() : null)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build());
  }

  private static String shard(int number) {
    return "order-" + number;
  }
}
