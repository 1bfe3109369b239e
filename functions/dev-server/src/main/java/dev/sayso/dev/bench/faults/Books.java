package dev.sayso.dev.bench.faults;

import dev.sayso.commerce.ledger.Agreement;
import dev.sayso.commerce.ledger.Agreement.Act;
import dev.sayso.commerce.ledger.Ledger;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderStatus;
import dev.sayso.dev.bench.faults.FaultyShopper.Belief;
import dev.sayso.dialog.Caller;
import dev.sayso.store.dynamodb.DynamoLedgers;
import dev.sayso.store.dynamodb.DynamoOffers;
import dev.sayso.store.dynamodb.DynamoOrders;
import dev.sayso.store.dynamodb.DynamoSessions;
import dev.sayso.store.dynamodb.Homes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Compares, shopper by shopper, what they believe, what the shops have, and what is on record.
final class Books {

  private final FaultWorld world;
  private final List<FaultyShopper> people;
  private final Map<String, List<Taken>> foreign = new TreeMap<>();
  private final Map<String, Long> bad = new LinkedHashMap<>();
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final Map<String, Long> sums = new LinkedHashMap<>();
  private final List<String> stories = new ArrayList<>();

  Books(FaultWorld world, List<FaultyShopper> people) {
    this.world = world;
    this.people = people;
    for (var order : world.drafts.orders()) {
      foreign
          .computeIfAbsent(order.path("household").asText(), _ -> new ArrayList<>())
          .add(
              new Taken(
                  order.path("key").asText(),
                  order.path("status").asText().equals("received"),
                  order.path("total").asLong(),
                  order.path("packs").asLong()));
    }
  }

  /// An order as its shop has it.
  private record Taken(String key, boolean live, long total, long packs) {}

  FaultReport report(FaultBench.Plan plan, int kills, int waiting) {
    for (var name :
        List.of(
            "double", "lost", "unknown", "chargedButUnknown", "cancelledTwice", "notCancelled")) {
      bad.put(name, 0L);
    }
    for (var name : List.of("confirmed", "cancelled", "notOrdered", "neverAgreed")) {
      counts.put(name, 0L);
    }
    for (var name : List.of("confirmedMoney", "shopMoney", "ledgerMoney")) {
      sums.put(name, 0L);
    }
    people.forEach(this::check);
    count(bad, "unknown", waiting);
    stock();
    long shop = sums.getOrDefault("shopMoney", 0L);
    bad.put(
        "moneyApart",
        Math.abs(shop - sums.getOrDefault("confirmedMoney", 0L))
            + Math.abs(shop - sums.getOrDefault("ledgerMoney", 0L)));
    counts.put("kills", (long) kills);
    counts.put("drafts", (long) world.drafts.drafts());
    return new FaultReport(plan, counts, bad, new FaultReport.Sums(sums, faults()), stories);
  }

  private void check(FaultyShopper one) {
    long before = bad.values().stream().mapToLong(count -> count).sum();
    compare(one);
    if (bad.values().stream().mapToLong(count -> count).sum() > before) {
      stories.add(one.story());
    }
  }

  private void compare(FaultyShopper one) {
    var taken = taken(one);
    var live = taken.stream().filter(Taken::live).toList();
    var ledger = new DynamoLedgers(world.good).of(one.shopper);
    count(bad, "ledgerBroken", ledger.firstBreak().isPresent() ? 1 : 0);
    count(bad, "double", live.size() > 1 ? 1 : 0);
    count(bad, "lost", one.belief() == Belief.ORDERED && live.isEmpty() ? 1 : 0);
    count(bad, "notCancelled", one.belief() == Belief.CANCELLED && !live.isEmpty() ? 1 : 0);
    boolean unknown =
        !live.isEmpty() && (one.belief() == Belief.NOTHING || one.belief() == Belief.NOT_ORDERED);
    count(bad, "chargedButUnknown", unknown ? 1 : 0);
    count(bad, "unknown", visibleAttempts(one));
    for (var order : live) {
      count(sums, "shopMoney", order.total());
      count(sums, "ledgerMoney", agreed(ledger, key -> key.equals(order.key())));
    }
    if (one.belief() == Belief.ORDERED) {
      count(sums, "confirmedMoney", lastAgreed(ledger, taken));
    }
    count(
        counts,
        switch (one.belief()) {
          case ORDERED -> "confirmed";
          case CANCELLED -> "cancelled";
          case NOT_ORDERED -> "notOrdered";
          case NOTHING -> "neverAgreed";
        },
        1);
  }

  private List<Taken> taken(FaultyShopper one) {
    var home = one.shopper.household();
    return one.foreign
        ? foreign.getOrDefault(home.value(), List.of())
        : new DynamoOrders(world.good, world.clock)
            .recent(home, 100).stream().map(Books::taken).toList();
  }

  private static Taken taken(Order order) {
    return new Taken(
        order.key().value(),
        order.status() != OrderStatus.CANCELLED,
        order.totals().total().minor(),
        packs(order));
  }

  private static long packs(Order order) {
    return order.lines().stream().mapToLong(line -> line.quantity().wholePacks()).sum();
  }

  /// After they came back, nothing is left to be told or finished.
  private long visibleAttempts(FaultyShopper one) {
    return new DynamoSessions(world.good, new Homes(world.good, world.clock), world.clock)
        .open(new Caller.Known(one.shopper.id()), "books").attempts().stream()
            .filter(attempt -> attempt.path().isOpen() || attempt.path().isNews())
            .count();
  }

  private static long agreed(Ledger ledger, Predicate<String> key) {
    return ledger.records().stream()
        .map(record -> record.agreement())
        .filter(agreement -> agreement.act() == Act.BUY)
        .filter(agreement -> key.test(agreement.key().value()))
        .mapToLong(Books::money)
        .sum();
  }

  /// What they last agreed to and were told of.
  private static long lastAgreed(Ledger ledger, List<Taken> taken) {
    return ledger.records().stream()
        .map(record -> record.agreement())
        .filter(agreement -> agreement.act() == Act.BUY)
        .filter(
            agreement -> taken.stream().anyMatch(one -> one.key().equals(agreement.key().value())))
        .reduce((_, later) -> later)
        .map(Books::money)
        .orElse(0L);
  }

  private static long money(Agreement agreement) {
    return agreement.consent().total().minor();
  }

  private void stock() {
    long own =
        people.stream()
            .filter(one -> !one.foreign)
            .flatMap(one -> taken(one).stream())
            .filter(Taken::live)
            .mapToLong(Taken::packs)
            .sum();
    long theirs =
        foreign.values().stream()
            .flatMap(List::stream)
            .filter(Taken::live)
            .mapToLong(Taken::packs)
            .sum();
    var left =
        new DynamoOffers(world.good, world.clock)
            .offers(List.of(FaultWorld.SKU))
            .get(FaultWorld.SKU);
    sums.put("ownStockTaken", FaultWorld.STOCK - (left == null ? 0 : left.stock()));
    sums.put("ownStockSold", own);
    sums.put("shopStockTaken", FaultWorld.STOCK - world.drafts.stock());
    sums.put("shopStockSold", theirs);
    long given =
        Math.max(0, own - sums.get("ownStockTaken"))
            + Math.max(0, theirs - sums.get("shopStockTaken"));
    long apart =
        Math.abs(own - sums.get("ownStockTaken")) + Math.abs(theirs - sums.get("shopStockTaken"));
    bad.put("cancelledTwice", given);
    bad.put("stockApart", apart);
  }

  private Map<String, Long> faults() {
    var all = new LinkedHashMap<String, Long>();
    for (var line : List.of(world.toDatabase, world.toShop)) {
      line.injected().forEach((fault, times) -> all.merge(fault.code(), times, Long::sum));
    }
    return all;
  }

  private static void count(Map<String, Long> of, String name, long more) {
    of.merge(name, more, Long::sum);
  }
}
