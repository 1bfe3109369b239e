package dev.sayso.commerce.order;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Attempts in memory.
public final class InMemoryOrderAttempts implements OrderAttempts {

  private final Map<Place, OrderAttempt> all = new LinkedHashMap<>();

  @Override
  public synchronized Begun begin(OrderAttempt first) {
    var standing = all.get(place(first));
    if (standing != null) {
      return new Begun(standing, false);
    }
    var written = first.stored(1);
    all.put(place(first), written);
    return new Begun(written, true);
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
