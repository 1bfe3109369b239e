package dev.sayso.store.dynamodb;

import dev.sayso.commerce.cart.Cart;
import dev.sayso.commerce.ledger.LedgerHead;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderAttempt;
import dev.sayso.commerce.replenishment.PurchaseHistory;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.dialog.Caller;
import dev.sayso.dialog.Session;
import dev.sayso.dialog.Sessions;
import dev.sayso.dialog.Visit;
import dev.sayso.store.dynamodb.Homes.Home;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Conversations and carts in the household's item collection: one query before a turn, one write
/// after it. See `shared/decisions/0002-one-collection-a-household.md`.
public final class DynamoSessions implements Sessions {

  private final DynamoTables tables;
  private final Homes homes;
  private final InstantSource clock;
  private final VisitWriter writer;
  private final GuestCarts carts;

  public DynamoSessions(DynamoTables tables, Homes homes, InstantSource clock) {
    this.tables = tables;
    this.homes = homes;
    this.clock = clock;
    this.writer = new VisitWriter(tables, clock);
    this.carts = new GuestCarts(tables, clock);
  }

  @Override
  public Visit open(Caller caller, String name) {
    var home = homes.of(caller);
    return home.flatMap(known -> signedIn(caller, known, name))
        .or(() -> home.flatMap(_ -> moved(caller, name)))
        .orElseGet(() -> asGuest(caller, name));
  }

  /// Who signed in during a conversation brings along what they put into a cart before.
  private Optional<Visit> signedIn(Caller caller, Home home, String name) {
    var visit = visit(home, name);
    boolean begins = visit.filter(one -> one.revision().session() == 0).isPresent();
    return begins
            && caller instanceof Caller.Identified(var _, var _, var before)
            && before.isPresent()
            && carts.move(Shopper.guest(before.get().stranger()).household(), home)
        ? visit(home, name)
        : visit;
  }

  @Override
  public Saved save(Visit read, Change change) {
    return writer.save(read, change);
  }

  /// The shopper is not where they were when the answer was kept.
  private Optional<Visit> moved(Caller caller, String name) {
    homes.forget(caller);
    return homes.of(caller).flatMap(home -> visit(home, name));
  }

  private Optional<Visit> visit(Home home, String name) {
    var items = HouseholdItems.read(tables, home.household());
    return items
        .at(TableKeys.person(home.household(), home.shopper()))
        .flatMap(item -> item.maybeMap(Lenient.DOC))
        .map(ShopperCodec::shopper)
        .map(shopper -> visit(shopper, items, name));
  }

  private Visit asGuest(Caller caller, String name) {
    var guest =
        switch (caller) {
          case Caller.Known(var id) -> Shopper.guest(id);
          case Caller.Owner(var id) -> Shopper.guest(id);
          case Caller.Identified(var account, _, _) -> Shopper.guest(account.stranger());
        };
    var items = HouseholdItems.read(tables, guest.household());
    var known =
        items
            .at(TableKeys.trolley(guest.household()))
            .filter(trolley -> trolley.has(GuestCarts.MOVED))
            .flatMap(_ -> moved(caller, name));
    return known.orElseGet(() -> visit(guest, items, name));
  }

  private Visit visit(Shopper person, HouseholdItems items, String name) {
    var household = person.household();
    var notes = items.at(notesOf(person));
    var shopper = NotesCodec.with(person, notes);
    var session = items.at(TableKeys.session(household, shopper.id(), name));
    var cart = items.at(TableKeys.trolley(household));
    boolean introduced =
        items
            .at(TableKeys.person(household, shopper.id()))
            .map(item -> item.has(VisitWriter.INTRODUCED))
            .orElse(false);
    return new Visit(
        shopper,
        members(shopper, items),
        session
            .flatMap(item -> session(item, shopper, name))
            .orElseGet(() -> Session.begin(name, shopper.id(), clock.instant())),
        elsewhere(shopper, items, TableKeys.session(household, shopper.id(), name)),
        cart.filter(item -> item.has(Lenient.DOC))
            .flatMap(item -> Lenient.doc(item, "cart", GoodsCodec::cart))
            .orElse(Cart.EMPTY),
        new PurchaseHistory(orders(items)),
        DynamoForecasts.outlook(items.at(TableKeys.outlook(household))),
        attempts(shopper, items),
        items
            .at(TableKeys.seal(household, shopper.id()))
            .map(LedgerCodec::head)
            .orElse(LedgerHead.NONE),
        introduced,
        new Visit.Revision(version(session), version(cart), version(notes)));
  }

  private Optional<Session> session(Stored item, Shopper shopper, String name) {
    return Lenient.doc(item, "session", doc -> SessionCodec.session(doc, name))
        .filter(session -> session.shopper().equals(shopper.id()))
        .filter(_ -> !clock.instant().isAfter(item.at(VisitWriter.SAVED).plus(KEPT)));
  }

  private static TableKeys.Key notesOf(Shopper person) {
    return TableKeys.notes(person.household(), person.id());
  }

  /// The shopper's other conversations, the latest first. Their names are not stored.
  private List<Session> elsewhere(Shopper shopper, HouseholdItems items, TableKeys.Key here) {
    return items.sessions().stream()
        .filter(item -> !here.sk().equals(item.text(TableKeys.SK)))
        .sorted(Comparator.comparing((Stored item) -> item.at(VisitWriter.SAVED)).reversed())
        .flatMap(item -> session(item, shopper, "").stream())
        .toList();
  }

  private static List<OrderAttempt> attempts(Shopper shopper, HouseholdItems items) {
    return items.pending().stream()
        .flatMap(item -> Lenient.read(item, "attempt", DynamoOrderAttempts::read).stream())
        .filter(attempt -> attempt.isOf(shopper.id()))
        .toList();
  }

  private static List<Shopper> members(Shopper shopper, HouseholdItems items) {
    var members = members(items);
    return members.contains(shopper) ? members : List.of(shopper);
  }

  /// All who live there, with their notes.
  static List<Shopper> members(HouseholdItems items) {
    return items.persons().stream()
        .filter(item -> item.has(Lenient.DOC))
        .flatMap(item -> Lenient.doc(item, "shopper", ShopperCodec::shopper).stream())
        .map(member -> NotesCodec.with(member, items.at(notesOf(member))))
        .toList();
  }

  static List<Order> orders(HouseholdItems items) {
    return items.orders().stream()
        .flatMap(item -> Lenient.doc(item, "order", OrderCodec::order).stream())
        .toList();
  }

  static long version(Optional<Stored> item) {
    return item.map(stored -> stored.number(Versioned.VERSION)).orElse(0L);
  }
}
