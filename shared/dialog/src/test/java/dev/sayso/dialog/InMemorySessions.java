package dev.sayso.dialog;

import dev.sayso.commerce.cart.Cart;
import dev.sayso.commerce.order.InMemoryOrderAttempts;
import dev.sayso.commerce.order.OrderAttempt;
import dev.sayso.commerce.order.Orders;
import dev.sayso.commerce.replenishment.Forecasts;
import dev.sayso.commerce.replenishment.InMemoryForecasts;
import dev.sayso.commerce.replenishment.PurchaseHistory;
import dev.sayso.commerce.service.Handover;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.Identity;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.commerce.shopper.ShopperNotes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Conversations and carts in memory; orders are read from the shop.
public final class InMemorySessions implements Sessions, Links {

  private static final int ORDERS = 150;
  private static final int MOST_WRONG = 100;

  private final InMemoryOrderAttempts attempts = new InMemoryOrderAttempts();
  private final Orders orders;
  private final InstantSource clock;
  private final Map<ShopperId, Shopper> shoppers = new LinkedHashMap<>();
  private final Map<SessionKey, Stored<Session>> sessions = new HashMap<>();
  private final Map<HouseholdId, Stored<Cart>> carts = new HashMap<>();
  private final Set<ShopperId> introduced = new HashSet<>();
  private final Map<ShopperId, Stored<ShopperNotes>> notes = new HashMap<>();
  private final Forecasts forecasts = new InMemoryForecasts();
  private final List<Handover> handovers = new ArrayList<>();
  private final Map<String, Code> codes = new HashMap<>();
  private final List<Instant> wrongCodes = new ArrayList<>();
  private final Map<Identity, ShopperId> linked = new HashMap<>();
  private final Map<ShopperId, ShopperId> others = new HashMap<>();

  public InMemorySessions(Orders orders, InstantSource clock) {
    this.orders = orders;
    this.clock = clock;
  }

  /// Puts a shopper there, or replaces one, whose notes then stay: they are the conversations' own.
  public synchronized void put(Shopper shopper) {
    shoppers.put(shopper.id(), shopper);
    shopper.identities().forEach(one -> move(Shopper.guest(one.stranger()), shopper));
    notes.putIfAbsent(shopper.id(), new Stored<>(shopper.notes(), 1, clock.instant()));
  }

  @Override
  public synchronized String offer(Shopper shopper) {
    var code = "%06d".formatted(100_000 + codes.size());
    codes.put(code, new Code(shopper.id(), clock.instant().plus(VALID)));
    return code;
  }

  @Override
  public synchronized Linked redeem(Caller caller, Visit stranger, String digits) {
    var now = clock.instant();
    if (wrongCodes.stream().filter(at -> at.isAfter(now.minus(VALID))).count() >= MOST_WRONG) {
      return new Linked.Paused();
    }
    var code = codes.remove(digits);
    if (code == null || !now.isBefore(code.until())) {
      wrongCodes.add(now);
      return new Linked.NoSuchCode();
    }
    var shopper = Objects.requireNonNull(shoppers.get(code.shopper()));
    become(caller, shopper);
    int products = cart(stranger.shopper().household()).lines().size();
    move(stranger.shopper(), shopper);
    return new Linked.To(shopper, products);
  }

  private void become(Caller caller, Shopper shopper) {
    switch (caller) {
      case Caller.Known(var id) -> others.put(id, shopper.id());
      case Caller.Owner(var id) -> others.put(id, shopper.id());
      case Caller.Identified(var account, var _, var _) -> {
        linked.put(account, shopper.id());
        if (account.isLasting()) {
          var identities = new ArrayList<>(shopper.identities());
          identities.add(account);
          shoppers.put(shopper.id(), shopper.with(identities));
        }
      }
    }
  }

  private void move(Shopper stranger, Shopper to) {
    var gathered = cart(stranger.household());
    if (!gathered.isEmpty()) {
      var here = carts.get(to.household());
      var both = cart(to.household()).taking(gathered, to.id());
      carts.put(to.household(), new Stored<>(both, version(here) + 1, clock.instant()));
      var gone =
          new Stored<>(Cart.EMPTY, version(carts.get(stranger.household())) + 1, clock.instant());
      carts.put(stranger.household(), gone);
    }
  }

  @Override
  public synchronized Visit open(Caller caller, String name) {
    var known = shopper(caller);
    boolean begins = !sessions.containsKey(new SessionKey(known.id(), name));
    if (begins
        && !known.isStranger()
        && caller instanceof Caller.Identified(var _, var _, var before)) {
      before.ifPresent(one -> move(Shopper.guest(one.stranger()), known));
    }
    var shopper = withNotes(known);
    var household = shopper.household();
    var stored = sessions.get(new SessionKey(shopper.id(), name));
    var cart = carts.get(household);
    return new Visit(
        shopper,
        members(shopper),
        session(stored, shopper, name),
        elsewhere(shopper, name),
        cart == null ? Cart.EMPTY : cart.value(),
        new PurchaseHistory(orders.recent(household, ORDERS)),
        forecasts.outlook(household),
        attempts.all().stream().filter(one -> one.isOf(shopper.id())).toList(),
        attempts.head(shopper.id()),
        introduced.contains(shopper.id()),
        new Visit.Revision(version(stored), version(cart), version(notes.get(shopper.id()))));
  }

  @Override
  public synchronized Saved save(Visit read, Change change) {
    var household = read.shopper().household();
    var key = new SessionKey(read.shopper().id(), read.session().id());
    var revision = read.revision();
    boolean stale = version(sessions.get(key)) != revision.session();
    boolean cartStale =
        change.cart().isPresent() && version(carts.get(household)) != revision.cart();
    var shopper = read.shopper().id();
    boolean notesStale =
        change.notes().isPresent() && version(notes.get(shopper)) != revision.notes();
    if (stale || cartStale || notesStale || change.told().stream().anyMatch(this::isStale)) {
      return Saved.STALE;
    }
    change.told().forEach(attempts::write);
    var now = clock.instant();
    sessions.put(key, new Stored<>(change.session(), revision.session() + 1, now));
    change
        .cart()
        .ifPresent(cart -> carts.put(household, new Stored<>(cart, revision.cart() + 1, now)));
    change
        .notes()
        .ifPresent(kept -> notes.put(shopper, new Stored<>(kept, revision.notes() + 1, now)));
    change.handover().ifPresent(handovers::add);
    if (change.introduced()) {
      introduced.add(read.shopper().id());
    }
    return Saved.DONE;
  }

  private boolean isStale(OrderAttempt told) {
    return attempts.all().stream()
        .noneMatch(one -> one.id().equals(told.id()) && one.version() == told.version());
  }

  /// What shoppers agreed to.
  public InMemoryOrderAttempts attempts() {
    return attempts;
  }

  private Shopper withNotes(Shopper shopper) {
    var stored = notes.get(shopper.id());
    return stored == null ? shopper : shopper.with(stored.value());
  }

  /// Where outlooks are kept that turns bring along.
  public Forecasts forecasts() {
    return forecasts;
  }

  /// The cases handed over so far.
  public synchronized List<Handover> handovers() {
    return List.copyOf(handovers);
  }

  private List<Session> elsewhere(Shopper shopper, String here) {
    return sessions.entrySet().stream()
        .filter(one -> one.getKey().shopper().equals(shopper.id()))
        .filter(one -> !one.getKey().name().equals(here))
        .filter(one -> !clock.instant().isAfter(one.getValue().at().plus(KEPT)))
        .sorted(
            Comparator.comparing(
                    (Map.Entry<SessionKey, Stored<Session>> one) -> one.getValue().at())
                .reversed())
        .map(one -> nameless(one.getValue().value()))
        .toList();
  }

  /// A real store knows a conversation's name only from whoever asks for it.
  private static Session nameless(Session session) {
    return new Session(
        "",
        session.shopper(),
        session.opened(),
        session.expectation(),
        session.topic(),
        session.lastTurn(),
        session.misses(),
        session.said(),
        session.pace());
  }

  /// The household's cart as it stands.
  public synchronized Cart cart(HouseholdId household) {
    var cart = carts.get(household);
    return cart == null ? Cart.EMPTY : cart.value();
  }

  private Session session(Stored<Session> stored, Shopper shopper, String name) {
    var now = clock.instant();
    return stored == null || now.isAfter(stored.at().plus(KEPT))
        ? Session.begin(name, shopper.id(), now)
        : stored.value();
  }

  private Shopper shopper(Caller caller) {
    return switch (caller) {
      case Caller.Owner(ShopperId id) -> {
        var known = shoppers.get(others.getOrDefault(id, id));
        yield known == null ? Shopper.guest(id) : known;
      }
      case Caller.Known(ShopperId id) -> {
        var known = shoppers.get(others.getOrDefault(id, id));
        yield known == null ? Shopper.guest(id) : known;
      }
      case Caller.Identified(Identity account, Optional<Identity> person, var _) ->
          person
              .flatMap(this::owner)
              .or(() -> owner(account))
              .orElseGet(() -> Shopper.guest(account.stranger()));
    };
  }

  private Optional<Shopper> owner(Identity identity) {
    return shoppers.values().stream()
        .filter(shopper ->
            shopper.identities().contains(identity) || shopper.id().equals(linked.get(identity)))
        .findFirst();
  }

  private List<Shopper> members(Shopper shopper) {
    var members =
        shoppers.values().stream()
            .filter(member -> member.household().equals(shopper.household()))
            .map(this::withNotes)
            .toList();
    return members.contains(shopper) ? members : List.of(shopper);
  }

  private static long version(Stored<?> stored) {
    return stored == null ? 0 : stored.version();
  }

  private record Code(ShopperId shopper, Instant until) {}

  private record SessionKey(ShopperId shopper, String name) {}

  private record Stored<T>(T value, long version, Instant at) {}
}
