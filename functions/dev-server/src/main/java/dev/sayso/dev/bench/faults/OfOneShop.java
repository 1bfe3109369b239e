package dev.sayso.dev.bench.faults;

import dev.sayso.commerce.ledger.LedgerHead;
import dev.sayso.commerce.order.OrderAttempt;
import dev.sayso.commerce.order.OrderAttempts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The attempts of one of the two shops that share the tables here: numbers of households tell
/// which they are of. With `some`, a sweep sees half of them, so that the others are found late. A
/// deployed stack has one shop.
record OfOneShop(OrderAttempts all, boolean foreign, boolean some) implements OrderAttempts {

  @Override
  public Begun begin(OrderAttempt first, LedgerHead known) {
    return all.begin(first, known);
  }

  @Override
  public Optional<OrderAttempt> write(OrderAttempt changed) {
    return all.write(changed);
  }

  @Override
  public Optional<OrderAttempt> find(Place place) {
    return all.find(place);
  }

  @Override
  public List<Place> due(int shard, Instant upTo, int limit) {
    return all.due(shard, upTo, 10_000).stream()
        .filter(place -> isForeign(place) == foreign)
        .filter(place -> !some || place.attempt().hashCode() % 2 == 0)
        .limit(limit)
        .toList();
  }

  private static boolean isForeign(Place place) {
    return place.home().endsWith("f");
  }
}
