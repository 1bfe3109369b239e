package dev.sayso.store.dynamodb;

import dev.sayso.commerce.cart.LineItem;
import dev.sayso.commerce.privacy.DataKind;
import dev.sayso.commerce.privacy.DataRequest;
import dev.sayso.commerce.privacy.Holdings;
import dev.sayso.commerce.privacy.Holdings.Conversation;
import dev.sayso.commerce.privacy.PersonalData;
import dev.sayso.commerce.privacy.Receipt;
import dev.sayso.commerce.privacy.Retention;
import dev.sayso.commerce.privacy.Step;
import dev.sayso.commerce.privacy.Subject;
import dev.sayso.commerce.shopper.Identity;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.commerce.shopper.ShopperNotes;
import dev.sayso.dialog.Session;
import dev.sayso.store.dynamodb.Homes.Home;
import dev.sayso.store.dynamodb.TableKeys.Key;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Persons' data in the shoppers' table; the catalogue's has none. Each batch of a deletion is one
/// transaction with the request that it belongs to. See `shared/decisions/0022-data-rights.md`.
public final class DynamoPersonalData implements PersonalData {

  private static final long DAYS_A_YEAR = 365;

  private final DynamoTables tables;
  private final PersonalItems items;
  private final ErasureWrites writes;

  public DynamoPersonalData(DynamoTables tables, InstantSource clock) {
    this.tables = tables;
    this.items = new PersonalItems(tables);
    this.writes = new ErasureWrites(tables, clock);
  }

  @Override
  public Optional<Holdings> holdings(ShopperId shopper) {
    return items.get(TableKeys.pointer(shopper)).map(Home::of).flatMap(this::holdings);
  }

  @Override
  public Page pieces(DataRequest request, DataKind kind, Optional<String> after) {
    return items.of(request, kind, after);
  }

  @Override
  public boolean carryOut(DataRequest read, DataRequest after, List<Step> steps) {
    if (steps.size() > MOST) {
      throw new IllegalArgumentException("at most " + MOST + " steps at once");
    }
    var all = new ArrayList<TransactWriteItem>();
    all.add(TransactWriteItem.builder().put(put(after, read.version())).build());
    steps.forEach(step -> all.addAll(writes.of(step)));
    return transact(all);
  }

  @Override
  public boolean ask(DataRequest request) {
    if (receipt(request.id()).isPresent()) {
      return receipt(request.id()).filter(done -> done.token().equals(request.token())).isPresent();
    }
    var put = put(request, 0);
    try {
      tables
          .client()
          .putItem(
              PutItemRequest.builder()
                  .tableName(put.tableName())
                  .item(put.item())
                  .conditionExpression(put.conditionExpression())
                  .build());
      return true;
    } catch (ConditionalCheckFailedException _) {
      return request(request.id())
          .filter(known -> known.token().equals(request.token()))
          .isPresent();
    }
  }

  @Override
  public List<DataRequest> due(Instant now, int most) {
    return query(TableKeys.RIGHTS).stream()
        .map(DataRequestCodec::request)
        .filter(request -> !request.dueAt().isAfter(now))
        .sorted(Comparator.comparing(DataRequest::dueAt))
        .limit(most)
        .toList();
  }

  @Override
  public Optional<DataRequest> request(String id) {
    return items.get(TableKeys.dataRequest(id)).map(DataRequestCodec::request);
  }

  @Override
  public boolean finish(DataRequest read, Receipt receipt) {
    var days = Retention.RECEIPTS.getYears() * DAYS_A_YEAR;
    var content =
        DataRequestCodec.write(receipt)
            .number(
                VisitWriter.EXPIRES,
                VisitWriter.expiry(ChronoUnit.DAYS.getDuration().multipliedBy(days)));
    var delete =
        Delete.builder()
            .tableName(tables.shoppers())
            .key(TableKeys.dataRequest(read.id()).attributes())
            .conditionExpression("version = :read")
            .expressionAttributeValues(new Fields().number(":read", read.version()).values())
            .build();
    return transact(
        List.of(
            TransactWriteItem.builder().delete(delete).build(),
            Transactions.put(
                tables.shoppers(), Versioned.item(TableKeys.receipt(read.id()), content, 1))));
  }

  @Override
  public Optional<Receipt> receipt(String id) {
    return items.get(TableKeys.receipt(id)).map(DataRequestCodec::receipt);
  }

  @Override
  public Optional<Subject> owner(Identity account) {
    return items
        .get(TableKeys.pointer(account))
        .map(Home::of)
        .flatMap(home -> items.get(TableKeys.person(home.household(), home.shopper())))
        .flatMap(person -> person.maybeMap(Lenient.DOC))
        .map(doc -> Subject.of(ShopperCodec.shopper(doc)));
  }

  @Override
  public boolean part(Subject subject, UnaryOperator<ShopperNotes> silent) {
    var all = new ArrayList<TransactWriteItem>();
    subject.identities().stream()
        .map(TableKeys::pointer)
        .filter(key -> leadsTo(key, subject.shopper()))
        .forEach(key -> all.add(Transactions.delete(tables.shoppers(), key.attributes())));
    items
        .get(TableKeys.person(subject.household(), subject.shopper()))
        .map(person -> without(person, subject.identities()))
        .ifPresent(all::add);
    var key = TableKeys.notes(subject.household(), subject.shopper());
    items.get(key).map(notes -> changed(key, notes, silent)).ifPresent(all::add);
    return all.isEmpty() || transact(all);
  }

  private boolean leadsTo(Key pointer, ShopperId shopper) {
    return items
        .get(pointer)
        .filter(item -> shopper.value().equals(item.textOrNull("shopper")))
        .isPresent();
  }

  /// Refused where somebody else changed the identities meanwhile.
  private TransactWriteItem without(Stored person, List<Identity> gone) {
    var known = person.map(Lenient.DOC).values().get("identities");
    var left =
        ShopperCodec.shopper(person.map(Lenient.DOC)).identities().stream()
            .filter(one -> !gone.contains(one))
            .map(one -> ShopperCodec.write(one).value())
            .toList();
    var update =
        Update.builder()
            .tableName(tables.shoppers())
            .key(Key.of(person).attributes())
            .updateExpression("SET doc.identities = :left")
            .conditionExpression("doc.identities = :known")
            .expressionAttributeValues(Map.of(":left", AttributeValue.fromL(left), ":known", known))
            .build();
    return TransactWriteItem.builder().update(update).build();
  }

  private TransactWriteItem changed(Key key, Stored item, UnaryOperator<ShopperNotes> silent) {
    var notes = silent.apply(NotesCodec.notes(item.map(Lenient.DOC)));
    var content = new Fields().map(Lenient.DOC, NotesCodec.write(notes));
    var put = Versioned.put(tables.shoppers(), key, content, item.number(Versioned.VERSION));
    return TransactWriteItem.builder().put(put).build();
  }

  private Put put(DataRequest request, long read) {
    return Versioned.put(
        tables.shoppers(),
        TableKeys.dataRequest(request.id()),
        DataRequestCodec.write(request),
        read);
  }

  private boolean transact(List<TransactWriteItem> all) {
    try {
      tables
          .client()
          .transactWriteItems(TransactWriteItemsRequest.builder().transactItems(all).build());
      return true;
    } catch (TransactionConflictException e) {
      return false;
    } catch (TransactionCanceledException e) {
      if (Reasons.isOutrun(e)) {
        return false;
      }
      throw e;
    }
  }

  private Optional<Holdings> holdings(Home home) {
    var all = query(TableKeys.home(home.household()));
    return at(all, TableKeys.person(home.household(), home.shopper()))
        .flatMap(person -> person.maybeMap(Lenient.DOC).map(doc -> holdings(person, doc, all)));
  }

  private static Holdings holdings(Stored person, Stored doc, List<Stored> all) {
    var known = ShopperCodec.shopper(doc);
    var shopper = NotesCodec.with(known, at(all, TableKeys.notes(known.household(), known.id())));
    return new Holdings(
        shopper,
        person.optional(VisitWriter.INTRODUCED, Instant::parse),
        kind(all, TableKeys.SESSIONS)
            .flatMap(item -> conversation(item, shopper).stream())
            .toList(),
        cart(shopper, at(all, TableKeys.trolley(shopper.household()))),
        kind(all, TableKeys.ORDERS)
            .map(item -> OrderCodec.order(item.map(Lenient.DOC)))
            .filter(order -> order.buyer().shopper().equals(shopper.id()))
            .toList(),
        kind(all, TableKeys.HANDOVERS)
            .flatMap(item -> Lenient.doc(item, "case", NotesCodec::handover).stream())
            .filter(handover -> handover.shopper().equals(shopper.id()))
            .toList(),
        DynamoForecasts.outlook(at(all, TableKeys.outlook(shopper.household()))),
        kind(all, TableKeys.PERSONS).filter(item -> item.has(Lenient.DOC)).count() > 1);
  }

  private static List<LineItem> cart(Shopper shopper, Optional<Stored> trolley) {
    return trolley
        .filter(item -> item.has(Lenient.DOC))
        .flatMap(item -> Lenient.doc(item, "cart", GoodsCodec::cart))
        .map(cart -> cart.lines().stream().filter(line -> line.by().equals(shopper.id())).toList())
        .orElse(List.of());
  }

  private static Optional<Conversation> conversation(Stored item, Shopper shopper) {
    return Lenient.doc(item, "session", doc -> SessionCodec.session(doc, ""))
        .filter(session -> session.shopper().equals(shopper.id()))
        .map(session ->
            new Conversation(
                session.opened(),
                item.at(VisitWriter.SAVED),
                session
                    .lastTurn()
                    .map(Session.LastTurn::prompt)
                    .map(said -> said.spoken())
                    .orElse("")));
  }

  private static Stream<Stored> kind(List<Stored> all, String kind) {
    return all.stream().filter(item -> item.text(TableKeys.SK).startsWith(kind));
  }

  private static Optional<Stored> at(List<Stored> all, Key key) {
    return all.stream().filter(item -> item.text(TableKeys.SK).equals(key.sk())).findFirst();
  }

  private List<Stored> query(String partition) {
    var request =
        QueryRequest.builder()
            .tableName(tables.shoppers())
            .keyConditionExpression("pk = :pk")
            .expressionAttributeValues(Map.of(":pk", Fields.textValue(partition)))
            .consistentRead(true)
            .build();
    return tables.client().queryPaginator(request).items().stream().map(Stored::new).toList();
  }
}
