package dev.sayso.store.dynamodb;

import dev.sayso.commerce.cart.Cart;
import dev.sayso.commerce.service.Handover;
import dev.sayso.commerce.shopper.Role;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperNotes;
import dev.sayso.dialog.Sessions;
import dev.sayso.dialog.Sessions.Change;
import dev.sayso.dialog.Sessions.Saved;
import dev.sayso.dialog.Visit;
import dev.sayso.store.dynamodb.TableKeys.Key;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Writes what a turn changed: a single conditional put where only the session did, else one
/// transaction.
final class VisitWriter {

  static final String SAVED = "savedAt";
  static final String INTRODUCED = "introducedAt";

  /// DynamoDB deletes an item some time after this second.
  static final String EXPIRES = "expiresAt";

  /// Most guests never come back.
  private static final Duration GUEST = Duration.ofDays(30);

  private final DynamoTables tables;
  private final InstantSource clock;

  VisitWriter(DynamoTables tables, InstantSource clock) {
    this.tables = tables;
    this.clock = clock;
  }

  Saved save(Visit read, Change change) {
    boolean introduces = change.introduced() && !read.introduced();
    var session = session(read, change);
    try {
      if (isSessionOnly(change) && !introduces) {
        putAlone(session);
      } else {
        var writes = new ArrayList<TransactWriteItem>();
        writes.add(TransactWriteItem.builder().put(session).build());
        change.cart().ifPresent(cart -> writes.add(trolley(read, cart)));
        change.notes().ifPresent(notes -> writes.add(notes(read, notes)));
        change.handover().ifPresent(handover -> writes.add(handover(read, handover)));
        change.told().forEach(told -> writes.add(put(DynamoOrderAttempts.put(tables, told))));
        if (introduces) {
          writes.add(introduction(read.shopper()));
        }
        transact(writes);
      }
      return Saved.DONE;
    } catch (ConditionalCheckFailedException | TransactionConflictException e) {
      return Saved.STALE;
    } catch (TransactionCanceledException e) {
      if (Reasons.isOutrun(e)) {
        return Saved.STALE;
      }
      throw e;
    }
  }

  /// The clock of a test or a simulator may be far from DynamoDB's, which alone decides what has
  /// expired; so this one attribute is by the machine's own.
  static long expiry(Duration after) {
    return InstantSource.system().instant().plus(after).getEpochSecond();
  }

  private Put session(Visit read, Change change) {
    var shopper = read.shopper();
    var key = TableKeys.session(shopper.household(), shopper.id(), read.session().id());
    var content =
        new Fields()
            .map(Lenient.DOC, SessionCodec.write(change.session()))
            .at(SAVED, clock.instant())
            .number(EXPIRES, expiry(Sessions.KEPT));
    return Versioned.put(tables.shoppers(), key, content, read.revision().session());
  }

  private TransactWriteItem trolley(Visit read, Cart cart) {
    var content = kept(new Fields().map(Lenient.DOC, GoodsCodec.write(cart)), read.shopper());
    var key = TableKeys.trolley(read.shopper().household());
    var put = Versioned.put(tables.shoppers(), key, content, read.revision().cart());
    return TransactWriteItem.builder().put(put).build();
  }

  private static Fields kept(Fields content, Shopper shopper) {
    return shopper.rules().role() == Role.GUEST ? content.number(EXPIRES, expiry(GUEST)) : content;
  }

  private static boolean isSessionOnly(Change change) {
    return change.cart().isEmpty()
        && change.notes().isEmpty()
        && change.handover().isEmpty()
        && change.told().isEmpty();
  }

  private TransactWriteItem notes(Visit read, ShopperNotes notes) {
    var key = TableKeys.notes(read.shopper().household(), read.shopper().id());
    var content = NotesItem.changed(notes, read.shopper(), clock.instant());
    var put =
        Versioned.put(
            tables.shoppers(), key, kept(content, read.shopper()), read.revision().notes());
    return TransactWriteItem.builder().put(put).build();
  }

  /// It is the merchant's and never expires.
  private TransactWriteItem handover(Visit read, Handover handover) {
    var key = TableKeys.handover(read.shopper().household(), handover);
    var content = new Fields().map(Lenient.DOC, NotesCodec.write(handover));
    var put =
        Put.builder().tableName(tables.shoppers()).item(Versioned.item(key, content, 1)).build();
    return TransactWriteItem.builder().put(put).build();
  }

  private TransactWriteItem introduction(Shopper shopper) {
    Instant now = clock.instant();
    Key key = TableKeys.person(shopper.household(), shopper.id());
    var values = new HashMap<>(Map.of(":now", Fields.textValue(now.toString())));
    var update =
        Update.builder()
            .tableName(tables.shoppers())
            .key(key.attributes())
            .updateExpression("SET introducedAt = if_not_exists(introducedAt, :now)");
    if (shopper.isStranger()) {
      values.put(":expires", AttributeValue.fromN(Long.toString(expiry(GUEST))));
      update.updateExpression(
          "SET introducedAt = if_not_exists(introducedAt, :now), expiresAt = :expires");
    } else {
      // Whose data were deleted meanwhile does not come back by this.
      update.conditionExpression("attribute_exists(pk)");
    }
    return TransactWriteItem.builder()
        .update(update.expressionAttributeValues(values).build())
        .build();
  }

  private static TransactWriteItem put(Put put) {
    return TransactWriteItem.builder().put(put).build();
  }

  private void putAlone(Put session) {
    tables
        .client()
        .putItem(
            PutItemRequest.builder()
                .tableName(session.tableName())
                .item(session.item())
                .conditionExpression(session.conditionExpression())
                .expressionAttributeValues(
                    session.hasExpressionAttributeValues()
                        ? session.expressionAttributeValues()
                        : null)
                .build());
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
}
