package dev.sayso.store.dynamodb;

import dev.sayso.commerce.ledger.Agreement;
import dev.sayso.commerce.ledger.LedgerHead;
import dev.sayso.commerce.ledger.LedgerRecord;
import dev.sayso.commerce.order.OrderAttempt;
import dev.sayso.commerce.order.OrderAttempts;
import dev.sayso.store.dynamodb.TableKeys.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/// Attempts in their household's collection, among what every turn reads. Those that are not over
/// are in the index of who is due, in shards of their own.
public record DynamoOrderAttempts(DynamoTables tables, Duration cancelWindow)
    implements OrderAttempts {

  private static final int ATTEMPT = 0;

  /// Longer than a conversation is kept, and than any request may be on its way.
  private static final Duration TOLD = Duration.ofDays(3);

  /// News waits for its shopper.
  private static final Duration UNTOLD = Duration.ofDays(90);

  @Override
  public Begun begin(OrderAttempt first, LedgerHead known) {
    var head = known;
    for (int attempt = 0; attempt < Backoff.TRIES; attempt++) {
      try {
        transact(writes(first, head));
        return new Begun(first.stored(1), true);
      } catch (TransactionCanceledException e) {
        var reasons = new Reasons(e.cancellationReasons());
        // Refused without what stands there: nothing is known, so it is asked again.
        if (reasons.isRefused(ATTEMPT) && !reasons.instead(ATTEMPT).values().isEmpty()) {
          return new Begun(read(reasons.instead(ATTEMPT)), false);
        }
        head = head(first);
      } catch (TransactionInProgressException e) {
        // An earlier try is still being worked on: it is asked for again below.
      }
      Backoff.pause(attempt);
    }
    throw new IllegalStateException("a ledger grows too fast to write into");
  }

  /// The attempt, the record, and the end of the ledger, which only one can move at a time.
  private List<TransactWriteItem> writes(OrderAttempt first, LedgerHead head) {
    var buyer = first.wish().buyer();
    var agreement = Agreement.of(first.wish(), cancelWindow);
    var record = LedgerRecord.after(head, buyer.shopper(), agreement);
    return List.of(
        item(
            put(first).toBuilder()
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build()),
        item(
            Versioned.put(
                tables.shoppers(),
                TableKeys.ledger(buyer.household(), buyer.shopper(), record.number()),
                LedgerCodec.write(record),
                0)),
        item(
            Versioned.put(
                tables.shoppers(),
                TableKeys.seal(buyer.household(), buyer.shopper()),
                LedgerCodec.write(record.head()),
                head.count())));
  }

  private LedgerHead head(OrderAttempt of) {
    var buyer = of.wish().buyer();
    return item(TableKeys.seal(buyer.household(), buyer.shopper()))
        .map(LedgerCodec::head)
        .orElse(LedgerHead.NONE);
  }

  private void transact(List<TransactWriteItem> writes) {
    tables
        .client()
        .transactWriteItems(
            TransactWriteItemsRequest.builder()
                .transactItems(writes)
                .clientRequestToken(UUID.randomUUID().toString())
                .build());
  }

  private static TransactWriteItem item(Put put) {
    return TransactWriteItem.builder().put(put).build();
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
    return item(new Key(place.home(), place.attempt())).map(DynamoOrderAttempts::read);
  }

  private Optional<Stored> item(Key key) {
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
  private Put put(OrderAttempt attempt) {
    return put(tables, attempt);
  }

  static Put put(DynamoTables tables, OrderAttempt attempt) {
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
                .build());
  }

  private static String shard(int number) {
    return "order-" + number;
  }
}
