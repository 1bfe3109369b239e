package dev.sayso.store.dynamodb;

import dev.sayso.commerce.cart.Cart;
import dev.sayso.commerce.cart.LineItem;
import dev.sayso.commerce.order.OrderAttempt;
import dev.sayso.commerce.privacy.DataKind;
import dev.sayso.commerce.privacy.DataRequest;
import dev.sayso.commerce.privacy.DeletingData;
import dev.sayso.commerce.privacy.PersonalData.Page;
import dev.sayso.commerce.privacy.Piece;
import dev.sayso.commerce.privacy.Subject;
import dev.sayso.commerce.shopper.Identity;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.store.dynamodb.TableKeys.Key;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// Finds the items that are about one person, kind by kind. What an item is told by is its key, or
/// the shopper it names.
record PersonalItems(DynamoTables tables) {

  private static final int PAGE = 20;
  private static final String SHOPPER = "shopper";

  Page of(DataRequest request, DataKind kind, Optional<String> after) {
    var subject = request.asked().subject();
    return switch (kind) {
      case NOTES -> page(whole(TableKeys.notes(subject.household(), subject.shopper())));
      case CONVERSATIONS -> owned(subject, TableKeys.SESSIONS, after);
      case CASES -> owned(subject, TableKeys.HANDOVERS, after);
      case CART -> page(cart(subject).stream());
      case ATTEMPTS -> attempts(subject, after);
      case AGREEMENTS -> agreements(subject, after);
      case ORDERS -> orders(request, after);
      case FORECASTS -> page(habits(subject).stream());
      case IDENTITIES -> identities(subject, after);
      case PERSON -> page(person(subject));
    };
  }

  private Stream<Piece> person(Subject subject) {
    return Stream.concat(
        whole(TableKeys.person(subject.household(), subject.shopper())),
        pointer(TableKeys.pointer(subject.shopper()), subject.shopper()));
  }

  private Stream<Piece> whole(Key key) {
    return get(key).stream().map(_ -> new Piece.Whole(ErasureWrites.place(key)));
  }

  /// A pointer that leads to this person, and not to whom it was given since.
  private Stream<Piece> pointer(Key key, ShopperId shopper) {
    return get(key).stream()
        .filter(item -> shopper.value().equals(item.textOrNull(SHOPPER)))
        .map(_ -> new Piece.Whole(ErasureWrites.place(key)));
  }

  private Optional<Piece> cart(Subject subject) {
    var key = TableKeys.trolley(subject.household());
    return get(key)
        .filter(item -> item.has(Lenient.DOC))
        .flatMap(item -> {
          var cart = GoodsCodec.cart(item.map(Lenient.DOC));
          return isPartly(cart, subject.shopper())
              ? Optional.of(
                  new Piece.Shared(ErasureWrites.place(key), cart, item.number(Versioned.VERSION)))
              : Optional.empty();
        });
  }

  private static boolean isPartly(Cart cart, ShopperId who) {
    return Stream.concat(Stream.of(cart.lines()), cart.past().stream())
        .flatMap(List<LineItem>::stream)
        .anyMatch(line -> line.by().equals(who));
  }

  /// Also where none are kept: somebody may be about to write the first.
  private Optional<Piece> habits(Subject subject) {
    var key = TableKeys.habits(subject.household());
    return get(key).filter(item -> item.has(DynamoForecasts.GONE)).isPresent()
        ? Optional.empty()
        : Optional.of(new Piece.Habits(ErasureWrites.place(key)));
  }

  private Page owned(Subject subject, String kind, Optional<String> after) {
    return queried(
        TableKeys.home(subject.household()),
        kind,
        after,
        item ->
            item.maybeMap(Lenient.DOC)
                .filter(doc -> subject.shopper().value().equals(doc.textOrNull(SHOPPER)))
                .map(_ -> new Piece.Whole(ErasureWrites.place(Key.of(item)))));
  }

  private Page attempts(Subject subject, Optional<String> after) {
    return queried(
        TableKeys.home(subject.household()),
        TableKeys.PENDING,
        after,
        item ->
            Optional.of(DynamoOrderAttempts.read(item))
                .filter(attempt -> attempt.isOf(subject.shopper()))
                .map(attempt -> attempt(Key.of(item), attempt)));
  }

  private static Piece attempt(Key key, OrderAttempt attempt) {
    var place = ErasureWrites.place(key);
    return attempt.path().isOpen() ? new Piece.Moving(place) : new Piece.Whole(place);
  }

  /// The records, and where they end.
  private Page agreements(Subject subject, Optional<String> after) {
    var home = TableKeys.home(subject.household());
    var records =
        queried(
            home,
            TableKeys.ledger(subject.shopper()),
            after,
            item -> Optional.of(new Piece.Whole(ErasureWrites.place(Key.of(item)))));
    if (records.next().isPresent()) {
      return records;
    }
    var end = whole(TableKeys.seal(subject.household(), subject.shopper()));
    return page(Stream.concat(records.pieces().stream(), end));
  }

  private Page orders(DataRequest request, Optional<String> after) {
    var subject = request.asked().subject();
    var theirs = List.of(subject.shopper(), DeletingData.nobody(request));
    return queried(
        TableKeys.home(subject.household()),
        TableKeys.ORDERS,
        after,
        item ->
            Optional.of(OrderCodec.order(item.map(Lenient.DOC)))
                .filter(order -> theirs.contains(order.buyer().shopper()))
                .map(order ->
                    new Piece.Placed(
                        ErasureWrites.place(Key.of(item)), order, item.number(Versioned.VERSION))));
  }

  /// What leads to them, and what was kept of each before it was known to be theirs.
  private Page identities(Subject subject, Optional<String> after) {
    var known = new ArrayList<>(subject.identities());
    get(TableKeys.person(subject.household(), subject.shopper()))
        .flatMap(item -> Lenient.doc(item, SHOPPER, ShopperCodec::shopper))
        .ifPresent(now ->
            now.identities().stream().filter(one -> !known.contains(one)).forEach(known::add));
    int at = after.map(Integer::parseInt).orElse(0);
    if (at >= known.size()) {
      return page(Stream.of());
    }
    var pieces =
        Stream.concat(
                pointer(TableKeys.pointer(known.get(at)), subject.shopper()),
                asStranger(known.get(at)))
            .toList();
    return new Page(
        pieces, at + 1 < known.size() ? Optional.of(Integer.toString(at + 1)) : Optional.empty());
  }

  /// All of what a stranger left is theirs alone, and is little.
  private Stream<Piece> asStranger(Identity identity) {
    var home = TableKeys.home(Shopper.guest(identity.stranger()).household());
    return queried(
        home,
        "",
        Optional.empty(),
        item -> Optional.of(new Piece.Whole(ErasureWrites.place(Key.of(item)))))
        .pieces()
        .stream();
  }

  private static Page page(Stream<? extends Piece> pieces) {
    return new Page(pieces.map(Piece.class::cast).toList(), Optional.empty());
  }

  private Page queried(
      String home,
      String kind,
      Optional<String> after,
      Function<Stored, Optional<? extends Piece>> read) {
    var names = new HashMap<String, AttributeValue>();
    names.put(":pk", Fields.textValue(home));
    if (!kind.isEmpty()) {
      names.put(":kind", Fields.textValue(kind));
    }
    var query =
        QueryRequest.builder()
            .tableName(tables.shoppers())
            .keyConditionExpression(
                kind.isEmpty() ? "pk = :pk" : "pk = :pk AND begins_with(sk, :kind)")
            .expressionAttributeValues(names)
            .consistentRead(true)
            .limit(PAGE);
    after.ifPresent(sk -> query.exclusiveStartKey(new Key(home, sk).attributes()));
    var page = tables.client().query(query.build());
    var pieces =
        page.items().stream()
            .map(Stored::new)
            .flatMap(item -> read.apply(item).stream())
            .map(Piece.class::cast)
            .toList();
    var last = page.lastEvaluatedKey();
    return new Page(
        pieces,
        last.isEmpty() ? Optional.empty() : Optional.of(new Stored(last).text(TableKeys.SK)));
  }

  Optional<Stored> get(Key key) {
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
}
