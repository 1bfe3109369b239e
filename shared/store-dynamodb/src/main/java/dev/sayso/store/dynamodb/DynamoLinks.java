package dev.sayso.store.dynamodb;

import dev.sayso.commerce.shopper.Identity;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.dialog.Caller;
import dev.sayso.dialog.Links;
import dev.sayso.dialog.Sessions;
import dev.sayso.dialog.Visit;
import dev.sayso.store.dynamodb.Homes.Home;
import dev.sayso.store.dynamodb.TableKeys.Key;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Codes that link a device, as items of their own: `LINK#<digest>` leads to the shopper until it
/// was used or is too old.
public final class DynamoLinks implements Links {

  /// With so many wrong codes in ten minutes, somebody is guessing: of a million codes, this leaves
  /// them one chance in ten thousand a code that is out.
  private static final int MOST_WRONG = 100;

  /// No code begins with a zero: a recogniser that hears a number would drop it.
  private static final int FIRST = 100_000;

  private static final String UNTIL = "until";
  private static final int CODE = 0;

  private final DynamoTables tables;
  private final Homes homes;
  private final InstantSource clock;
  private final GuestCarts carts;
  private final SecureRandom random = new SecureRandom();

  public DynamoLinks(DynamoTables tables, Homes homes, InstantSource clock) {
    this.tables = tables;
    this.homes = homes;
    this.clock = clock;
    this.carts = new GuestCarts(tables, clock);
  }

  @Override
  public String offer(Shopper shopper) {
    for (int attempt = 0; attempt < Backoff.TRIES; attempt++) {
      var code = Integer.toString(FIRST + random.nextInt(9 * FIRST));
      if (put(code, new Home(shopper.id(), shopper.household()))) {
        return code;
      }
    }
    throw new IllegalStateException("no linking code is free");
  }

  @Override
  public Linked redeem(Caller caller, Visit stranger, String code) {
    for (int attempt = 0; attempt < Backoff.TRIES; attempt++) {
      var linked = attempt(caller, stranger.shopper(), code);
      if (linked.isPresent()) {
        homes.forget(caller);
        return linked.get();
      }
      Backoff.pause(attempt);
    }
    throw new IllegalStateException("others kept changing the cart of a shopper to be linked");
  }

  /// Whether nobody else has this code now.
  private boolean put(String code, Home home) {
    var now = clock.instant();
    var content =
        home.fields()
            .text(UNTIL, now.plus(VALID).toString())
            .number(VisitWriter.EXPIRES, VisitWriter.expiry(VALID.multipliedBy(2)));
    try {
      tables
          .client()
          .putItem(
              PutItemRequest.builder()
                  .tableName(tables.shoppers())
                  .item(Versioned.item(TableKeys.link(code), content, 1))
                  .conditionExpression("attribute_not_exists(pk) OR #until < :now")
                  .expressionAttributeNames(Map.of("#until", UNTIL))
                  .expressionAttributeValues(Map.of(":now", Fields.textValue(now.toString())))
                  .build());
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }

  /// Empty where somebody else changed a cart meanwhile.
  private Optional<Linked> attempt(Caller caller, Shopper stranger, String code) {
    var link = TableKeys.link(code);
    var wrong = TableKeys.wrongLinks(stretch());
    var known = carts.read(List.of(link, wrong));
    if (known.containsKey(wrong) && known.get(wrong).number("count") >= MOST_WRONG) {
      return Optional.of(new Linked.Paused());
    }
    var home = Optional.ofNullable(known.get(link)).filter(this::isValid).map(Home::of);
    var shopper = home.flatMap(this::shopper);
    if (shopper.isEmpty()) {
      count(wrong);
      return Optional.of(new Linked.NoSuchCode());
    }
    var move = carts.prepare(stranger.household(), home.get(), Map.of());
    var writes = new ArrayList<TransactWriteItem>();
    writes.add(use(link));
    writes.addAll(pointers(caller, home.get()));
    writes.addAll(move.writes());
    try {
      carts.write(writes);
      return Optional.of(new Linked.To(shopper.get(), move.products()));
    } catch (TransactionCanceledException e) {
      return new Reasons(e.cancellationReasons()).isRefused(CODE)
          ? Optional.of(new Linked.NoSuchCode())
          : Optional.empty();
    }
  }

  private Optional<Shopper> shopper(Home home) {
    var key = TableKeys.person(home.household(), home.shopper());
    return Optional.ofNullable(carts.read(List.of(key)).get(key))
        .flatMap(item -> Lenient.doc(item, "shopper", ShopperCodec::shopper));
  }

  private boolean isValid(Stored link) {
    return !link.has("used") && clock.instant().isBefore(link.at(UNTIL));
  }

  /// A code counts once.
  private TransactWriteItem use(Key link) {
    return update(
        link,
        "SET used = :yes",
        "attribute_exists(pk) AND attribute_not_exists(used)",
        Map.of(":yes", AttributeValue.fromBool(true)));
  }

  /// A call from somewhere lasting is the shopper's from now on; one conversation is it while it
  /// lasts.
  private List<TransactWriteItem> pointers(Caller caller, Home home) {
    return switch (caller) {
      case Caller.Known(var id) -> List.of(pointer(TableKeys.pointer(id), home.fields()));
      case Caller.Owner(var id) -> List.of(pointer(TableKeys.pointer(id), home.fields()));
      case Caller.Identified(var account, var _, var _) ->
          account.isLasting()
              ? List.of(pointer(TableKeys.pointer(account), home.fields()), identity(account, home))
              : List.of(
                  pointer(
                      TableKeys.pointer(account),
                      home.fields()
                          .number(VisitWriter.EXPIRES, VisitWriter.expiry(Sessions.KEPT))));
    };
  }

  private TransactWriteItem pointer(Key key, Fields home) {
    return TransactWriteItem.builder().put(Versioned.put(tables.shoppers(), key, home, 0)).build();
  }

  private TransactWriteItem identity(Identity account, Home home) {
    return update(
        TableKeys.person(home.household(), home.shopper()),
        "SET doc.identities = list_append(doc.identities, :one)",
        "attribute_exists(doc)",
        Map.of(":one", AttributeValue.fromL(List.of(ShopperCodec.write(account).value()))));
  }

  private TransactWriteItem update(
      Key key, String update, String condition, Map<String, AttributeValue> values) {
    return TransactWriteItem.builder()
        .update(
            Update.builder()
                .tableName(tables.shoppers())
                .key(key.attributes())
                .updateExpression(update)
                .conditionExpression(condition)
                .expressionAttributeValues(values)
                .build())
        .build();
  }

  private void count(Key wrong) {
    tables
        .client()
        .updateItem(
            UpdateItemRequest.builder()
                .tableName(tables.shoppers())
                .key(wrong.attributes())
                .updateExpression("ADD #count :one SET #expires = :expires")
                .expressionAttributeNames(
                    Map.of("#count", "count", "#expires", VisitWriter.EXPIRES))
                .expressionAttributeValues(
                    Map.of(
                        ":one",
                        AttributeValue.fromN("1"),
                        ":expires",
                        AttributeValue.fromN(
                            Long.toString(VisitWriter.expiry(VALID.multipliedBy(2))))))
                .build());
  }

  private long stretch() {
    return clock.instant().getEpochSecond() / VALID.toSeconds();
  }
}
