package dev.sayso.store.dynamodb;

import dev.sayso.commerce.cart.Cart;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.store.dynamodb.Homes.Home;
import dev.sayso.store.dynamodb.TableKeys.Key;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// What a stranger put into a cart goes to the household that they turned out to be of. Where the
/// stranger's trolley stood, a note stays for a while: other processes, which still take the caller
/// for a stranger, learn from it that they must ask again.
record GuestCarts(DynamoTables tables, InstantSource clock) {

  /// When the stranger became somebody.
  static final String MOVED = "movedAt";

  private static final Duration NOTED = Duration.ofDays(1);

  /// The writes that move a cart, and how many products it holds.
  record Move(int products, List<TransactWriteItem> writes) {}

  /// Moves what there is to move, in a transaction of its own; whether there was something.
  boolean move(HouseholdId stranger, Home home) {
    for (int attempt = 0; attempt < Backoff.TRIES; attempt++) {
      var move = prepare(stranger, home, Map.of());
      if (move.products() == 0) {
        return false;
      }
      try {
        write(move.writes());
        return true;
      } catch (TransactionCanceledException e) {
        Backoff.pause(attempt);
      }
    }
    throw new IllegalStateException("others kept changing the cart that a guest's goes into");
  }

  /// Reads both trolleys. `known` are items that were read already.
  Move prepare(HouseholdId stranger, Home home, Map<Key, Stored> known) {
    var from = TableKeys.trolley(stranger);
    var to = TableKeys.trolley(home.household());
    var items = known.isEmpty() ? read(List.of(from, to)) : known;
    var gathered = cart(items, from);
    var writes = new ArrayList<TransactWriteItem>();
    writes.add(put(from, gone(), version(items, from)));
    if (!gathered.isEmpty()) {
      var both = cart(items, to).taking(gathered, home.shopper());
      var content = new Fields().map(Lenient.DOC, GoodsCodec.write(both));
      writes.add(put(to, content, version(items, to)));
    }
    return new Move(gathered.lines().size(), writes);
  }

  Map<Key, Stored> read(List<Key> keys) {
    var wanted =
        KeysAndAttributes.builder()
            .keys(keys.stream().map(Key::attributes).toList())
            .consistentRead(true)
            .build();
    var request =
        BatchGetItemRequest.builder().requestItems(Map.of(tables.shoppers(), wanted)).build();
    var found = new HashMap<Key, Stored>();
    for (var item : Batches.get(tables.client(), request, tables.shoppers())) {
      var stored = new Stored(item);
      found.put(Key.of(stored), stored);
    }
    return found;
  }

  void write(List<TransactWriteItem> writes) {
    tables
        .client()
        .transactWriteItems(
            TransactWriteItemsRequest.builder()
                .transactItems(writes)
                .clientRequestToken(UUID.randomUUID().toString())
                .build());
  }

  private Fields gone() {
    return new Fields()
        .at(MOVED, clock.instant())
        .number(VisitWriter.EXPIRES, VisitWriter.expiry(NOTED));
  }

  private TransactWriteItem put(Key key, Fields content, long read) {
    var put = Versioned.put(tables.shoppers(), key, content, read);
    return TransactWriteItem.builder().put(put).build();
  }

  private static Cart cart(Map<Key, Stored> items, Key key) {
    return Optional.ofNullable(items.get(key))
        .filter(item -> item.has(Lenient.DOC))
        .flatMap(item -> Lenient.doc(item, "cart", GoodsCodec::cart))
        .orElse(Cart.EMPTY);
  }

  private static long version(Map<Key, Stored> items, Key key) {
    var item = items.get(key);
    return item == null ? 0 : item.number(Versioned.VERSION);
  }
}
