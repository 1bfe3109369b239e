package dev.sayso.store.dynamodb;

import dev.sayso.commerce.shopper.Identity;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.store.dynamodb.Homes.Home;
import dev.sayso.store.dynamodb.TableKeys.Key;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// The persons who shop: written by the merchant and by account linking, read by jobs and tools. A
/// turn reads them with [DynamoSessions].
public final class DynamoShoppers {

  private final DynamoTables tables;
  private final GuestCarts carts;

  public DynamoShoppers(DynamoTables tables) {
    this.tables = tables;
    this.carts = new GuestCarts(tables, InstantSource.system());
  }

  /// Writes a shopper and all ways that lead there, in one transaction. What was there before is
  /// replaced; an identity moves here from whoever had it. The notes of a shopper who is known stay
  /// as they are, in another household too: they are the conversations' own. What somebody put into
  /// a cart before their identity was known comes along, in a transaction after this one.
  public void put(Shopper shopper) {
    var writes = new ArrayList<TransactWriteItem>();
    var kept = new HashSet<>(ShopperItems.pointers(shopper));
    var before = find(shopper.id());
    before.ifPresent(known -> remove(known, shopper, kept, writes));
    writes.add(person(shopper));
    if (before.isEmpty() || !before.get().household().equals(shopper.household())) {
      writes.add(put(ShopperItems.notes(before.orElse(shopper).notes(), shopper)));
    }
    kept.forEach(key -> writes.add(pointer(key, shopper)));
    tables
        .client()
        .transactWriteItems(TransactWriteItemsRequest.builder().transactItems(writes).build());
    var home = new Home(shopper.id(), shopper.household());
    shopper.identities().stream()
        .map(identity -> Shopper.guest(identity.stranger()).household())
        .forEach(stranger -> carts.move(stranger, home));
  }

  public Optional<Shopper> find(ShopperId id) {
    return find(TableKeys.pointer(id));
  }

  public Optional<Shopper> find(Identity identity) {
    return find(TableKeys.pointer(identity));
  }

  /// Everybody, in no particular order. Reads the whole table: for tools and jobs.
  public List<Shopper> list() {
    var request =
        ScanRequest.builder()
            .tableName(tables.shoppers())
            .filterExpression(
                "attribute_exists(doc) AND (begins_with(sk, :persons) OR begins_with(sk, :notes))")
            .expressionAttributeValues(
                Map.of(
                    ":persons",
                    AttributeValue.fromS(TableKeys.PERSONS),
                    ":notes",
                    AttributeValue.fromS(TableKeys.NOTES)))
            .build();
    var found = tables.client().scanPaginator(request).items().stream().map(Stored::new).toList();
    var notes =
        found.stream()
            .filter(item -> item.text(TableKeys.SK).startsWith(TableKeys.NOTES))
            .collect(Collectors.toMap(Key::of, Function.identity()));
    return found.stream()
        .filter(item -> item.text(TableKeys.SK).startsWith(TableKeys.PERSONS))
        .flatMap(item -> shopper(item).stream())
        .map(shopper -> NotesCodec.with(shopper, Optional.ofNullable(notes.get(notesKey(shopper)))))
        .toList();
  }

  private Optional<Shopper> find(Key pointer) {
    return get(pointer)
        .map(Home::of)
        .flatMap(home -> get(TableKeys.person(home.household(), home.shopper())))
        .flatMap(DynamoShoppers::shopper)
        .map(shopper -> NotesCodec.with(shopper, get(notesKey(shopper))));
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

  private static Optional<Shopper> shopper(Stored item) {
    return Lenient.doc(item, "shopper", ShopperCodec::shopper);
  }

  private static Key personKey(Shopper shopper) {
    return TableKeys.person(shopper.household(), shopper.id());
  }

  private static Key notesKey(Shopper shopper) {
    return TableKeys.notes(shopper.household(), shopper.id());
  }

  private void remove(Shopper before, Shopper now, Set<Key> kept, List<TransactWriteItem> writes) {
    ShopperItems.pointers(before).stream()
        .filter(key -> !kept.contains(key))
        .forEach(key -> writes.add(delete(key)));
    if (!before.household().equals(now.household())) {
      writes.add(delete(personKey(before)));
      writes.add(delete(notesKey(before)));
    }
  }

  /// An update, so that a shopper who was introduced stays so.
  private TransactWriteItem person(Shopper shopper) {
    var update =
        Update.builder()
            .tableName(tables.shoppers())
            .key(personKey(shopper).attributes())
            .updateExpression("SET doc = :doc")
            .expressionAttributeValues(Map.of(":doc", ShopperCodec.write(shopper).value()))
            .build();
    return TransactWriteItem.builder().update(update).build();
  }

  private TransactWriteItem pointer(Key key, Shopper shopper) {
    return put(Versioned.item(key, new Home(shopper.id(), shopper.household()).fields(), 1));
  }

  private TransactWriteItem put(Map<String, AttributeValue> item) {
    var put = Put.builder().tableName(tables.shoppers()).item(item).build();
    return TransactWriteItem.builder().put(put).build();
  }

  private TransactWriteItem delete(Key key) {
    var delete = Delete.builder().tableName(tables.shoppers()).key(key.attributes()).build();
    return TransactWriteItem.builder().delete(delete).build();
  }
}
