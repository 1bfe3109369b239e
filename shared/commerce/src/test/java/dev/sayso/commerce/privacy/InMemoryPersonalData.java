package dev.sayso.commerce.privacy;

import dev.sayso.commerce.cart.Cart;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.privacy.Holdings.Conversation;
import dev.sayso.commerce.service.Handover;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.Identity;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.commerce.shopper.ShopperNotes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Persons' data in memory, one thing a place.
public final class InMemoryPersonalData implements PersonalData {

  private final Map<String, Shopper> persons = new TreeMap<>();
  private final Map<String, Shopper> notes = new TreeMap<>();
  private final Map<String, ShopperId> identities = new TreeMap<>();
  private final Map<String, ShopperId> talks = new TreeMap<>();
  private final Map<String, Handover> cases = new TreeMap<>();
  private final Map<String, Cart> carts = new TreeMap<>();
  private final Map<String, Order> orders = new TreeMap<>();
  private final Set<String> forgotten = new HashSet<>();
  private final Map<String, OrderRecord> records = new HashMap<>();
  private final Map<String, DataRequest> requests = new HashMap<>();
  private final Map<String, Receipt> receipts = new HashMap<>();

  public void put(Shopper shopper) {
    persons.put("person/" + shopper.id(), shopper);
    notes.put("notes/" + shopper.id(), shopper);
    shopper.identities().forEach(one -> identities.put("identity/" + one, shopper.id()));
  }

  void put(Order order) {
    orders.put("order/" + order.id(), order);
  }

  void put(HouseholdId household, Cart cart) {
    carts.put("cart/" + household, cart);
  }

  void talk(ShopperId shopper, String session) {
    talks.put("talk/" + shopper + "/" + session, shopper);
  }

  void handOver(Handover handover) {
    cases.put("case/" + handover.id(), handover);
  }

  Cart cart(HouseholdId household) {
    return carts.getOrDefault("cart/" + household, Cart.EMPTY);
  }

  Optional<Order> order(Order order) {
    return Optional.ofNullable(orders.get("order/" + order.id()));
  }

  boolean isForgotten(HouseholdId household) {
    return forgotten.contains("habits/" + household);
  }

  Optional<OrderRecord> record(String orderId) {
    return Optional.ofNullable(records.get(OrderRecord.number(orderId)));
  }

  @Override
  public synchronized Optional<Holdings> holdings(ShopperId id) {
    return Optional.ofNullable(persons.get("person/" + id))
        .map(shopper ->
            new Holdings(
                shopper.with(notes.getOrDefault("notes/" + id, shopper).notes()),
                Optional.empty(),
                talks.values().stream()
                    .filter(id::equals)
                    .map(_ -> new Conversation(Instant.EPOCH, Instant.EPOCH, ""))
                    .toList(),
                cart(shopper.household()).lines().stream()
                    .filter(line -> line.by().equals(id))
                    .toList(),
                orders.values().stream()
                    .filter(order -> order.buyer().shopper().equals(id))
                    .toList(),
                cases.values().stream().filter(one -> one.shopper().equals(id)).toList(),
                Optional.empty(),
                persons.values().stream()
                        .filter(one -> one.household().equals(shopper.household()))
                        .count()
                    > 1));
  }

  @Override
  public synchronized Page pieces(DataRequest request, DataKind kind, Optional<String> after) {
    var subject = request.asked().subject();
    var who = subject.shopper();
    var found =
        switch (kind) {
          case NOTES -> whole(notes, one -> one.id().equals(who));
          case CONVERSATIONS -> whole(talks, who::equals);
          case CART -> shared(subject);
          case ATTEMPTS, AGREEMENTS -> Stream.<Piece>of();
          case ORDERS -> placed(List.of(who, DeletingData.nobody(request)));
          case FORECASTS -> habits(subject);
          case CASES -> whole(cases, one -> one.shopper().equals(who));
          case IDENTITIES -> whole(identities, who::equals);
          case PERSON -> whole(persons, one -> one.id().equals(who));
        };
    // A page of two, so that there are several.
    var rest =
        found.filter(piece -> after.isEmpty() || piece.place().compareTo(after.get()) > 0).toList();
    var page = rest.subList(0, Math.min(2, rest.size()));
    return new Page(
        page, page.size() < rest.size() ? Optional.of(page.getLast().place()) : Optional.empty());
  }

  private static <T> Stream<Piece> whole(Map<String, T> things, Predicate<T> theirs) {
    return things.entrySet().stream()
        .filter(thing -> theirs.test(thing.getValue()))
        .map(thing -> new Piece.Whole(thing.getKey()));
  }

  private Stream<Piece> shared(Subject subject) {
    var cart = cart(subject.household());
    return Stream.concat(Stream.of(cart.lines()), cart.past().stream())
            .flatMap(List::stream)
            .anyMatch(line -> line.by().equals(subject.shopper()))
        ? Stream.of(new Piece.Shared("cart/" + subject.household(), cart, 1))
        : Stream.of();
  }

  private Stream<Piece> placed(List<ShopperId> buyers) {
    return orders.entrySet().stream()
        .filter(order -> buyers.contains(order.getValue().buyer().shopper()))
        .map(order -> new Piece.Placed(order.getKey(), order.getValue(), 1));
  }

  private Stream<Piece> habits(Subject subject) {
    var place = "habits/" + subject.household();
    return forgotten.contains(place) ? Stream.of() : Stream.of(new Piece.Habits(place));
  }

  @Override
  public synchronized boolean carryOut(DataRequest read, DataRequest after, List<Step> steps) {
    if (!stands(read)) {
      return false;
    }
    requests.put(read.id(), after.written());
    steps.forEach(this::carryOut);
    return true;
  }

  private void carryOut(Step step) {
    switch (step) {
      case Step.Erase(var place) ->
          List.of(persons, notes, identities, talks, cases).forEach(things -> things.remove(place));
      case Step.Shorten(var place, var left, var _) -> carts.put(place, left);
      case Step.Keep(var place, var _, var record) -> {
        orders.remove(place);
        records.put(record.order(), record);
      }
      case Step.Seal(var place, var order, var _) -> orders.put(place, order);
      case Step.Forget(var place) -> forgotten.add(place);
    }
  }

  private boolean stands(DataRequest read) {
    var stored = requests.get(read.id());
    return stored != null && stored.version() == read.version();
  }

  @Override
  public synchronized Optional<Subject> owner(Identity account) {
    return Optional.ofNullable(identities.get("identity/" + account))
        .map(id -> Subject.of(Objects.requireNonNull(persons.get("person/" + id))));
  }

  @Override
  public synchronized boolean part(Subject subject, UnaryOperator<ShopperNotes> silent) {
    var id = subject.shopper();
    subject.identities().forEach(one -> identities.remove("identity/" + one, id));
    persons.computeIfPresent(
        "person/" + id,
        (_, person) ->
            person.with(
                person.identities().stream()
                    .filter(one -> !subject.identities().contains(one))
                    .toList()));
    notes.computeIfPresent("notes/" + id, (_, person) -> person.with(silent.apply(person.notes())));
    return true;
  }

  @Override
  public synchronized boolean ask(DataRequest request) {
    var done = receipts.get(request.id());
    if (done != null) {
      return done.token().equals(request.token());
    }
    var known = requests.putIfAbsent(request.id(), request.written());
    return known == null || known.token().equals(request.token());
  }

  @Override
  public synchronized List<DataRequest> due(Instant now, int most) {
    return requests.values().stream()
        .filter(request -> !request.dueAt().isAfter(now))
        .sorted(Comparator.comparing(DataRequest::dueAt))
        .limit(most)
        .toList();
  }

  @Override
  public synchronized Optional<DataRequest> request(String id) {
    return Optional.ofNullable(requests.get(id));
  }

  @Override
  public synchronized boolean finish(DataRequest read, Receipt receipt) {
    if (!stands(read)) {
      return false;
    }
    requests.remove(read.id());
    receipts.put(receipt.id(), receipt);
    return true;
  }

  @Override
  public synchronized Optional<Receipt> receipt(String id) {
    return Optional.ofNullable(receipts.get(id));
  }

  /// All that is stored, to look for what should not be there.
  List<Object> everything() {
    return new ArrayList<>(
        List.of(persons, notes, identities, talks, cases, carts, orders, records, receipts));
  }
}
