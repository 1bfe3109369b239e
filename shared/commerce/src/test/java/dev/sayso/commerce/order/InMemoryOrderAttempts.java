package dev.sayso.commerce.order;

import dev.sayso.commerce.ledger.Agreement;
import dev.sayso.commerce.ledger.Ledger;
import dev.sayso.commerce.ledger.LedgerHead;
import dev.sayso.commerce.ledger.LedgerRecord;
import dev.sayso.commerce.ledger.Ledgers;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Attempts in memory.
public final class InMemoryOrderAttempts implements OrderAttempts, Ledgers {

  private final Map<Place, OrderAttempt> all = new LinkedHashMap<>();
  private final Map<ShopperId, List<LedgerRecord>> ledgers = new LinkedHashMap<>();

  @Override
  public synchronized Begun begin(OrderAttempt first, LedgerHead known) {
    var standing = all.get(place(first));
    if (standing != null) {
      return new Begun(standing, false);
    }
    var written = first.stored(1);
    all.put(place(first), written);
    var shopper = first.wish().buyer().shopper();
    var agreement = Agreement.of(first.wish(), Duration.ofMinutes(30));
    var chain = ledgers.computeIfAbsent(shopper, _ -> new ArrayList<>());
    chain.add(LedgerRecord.after(head(shopper), shopper, agreement));
    return new Begun(written, true);
  }

  /// Where this shopper's ledger ends.
  public synchronized LedgerHead head(ShopperId shopper) {
    var chain = ledgers.getOrDefault(shopper, List.of());
    return chain.isEmpty() ? LedgerHead.NONE : chain.getLast().head();
  }

  @Override
  public synchronized Ledger of(Shopper shopper) {
    return new Ledger(
        shopper.id(), ledgers.getOrDefault(shopper.id(), List.of()), head(shopper.id()));
  }

  @Override
  public synchronized Optional<OrderAttempt> write(OrderAttempt changed) {
    var standing = all.get(place(changed));
    if (standing == null || standing.version() != changed.version()) {
      return Optional.empty();
    }
    var written = changed.stored(changed.version() + 1);
    all.put(place(changed), written);
    return Optional.of(written);
  }

  @Override
  public synchronized Optional<OrderAttempt> find(Place place) {
    return Optional.ofNullable(all.get(place));
  }

  @Override
  public synchronized List<Place> due(int shard, Instant upTo, int limit) {
    return all.values().stream()
        .filter(one -> one.isDue(upTo))
        .filter(one ->
            Math.floorMod(one.wish().buyer().household().value().hashCode(), SHARDS) == shard)
        .sorted(Comparator.comparing(OrderAttempt::dueAt))
        .limit(limit)
        .map(InMemoryOrderAttempts::place)
        .toList();
  }

  /// All of them, the oldest first.
  public synchronized List<OrderAttempt> all() {
    return List.copyOf(all.values());
  }

  private static Place place(OrderAttempt attempt) {
    return new Place(attempt.wish().buyer().household().value(), attempt.id());
  }
}
