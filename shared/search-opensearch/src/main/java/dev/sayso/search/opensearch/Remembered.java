package dev.sayso.search.opensearch;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The latest answers of the cluster, for a while: one turn asks the same again and again, and
/// shoppers say the same things.
final class Remembered<K, V> {

  private static final int MOST = 5_000;
  private static final long KEPT = Duration.ofMinutes(10).toNanos();

  private record Known<V>(V value, long since) {}

  private final Map<K, Known<V>> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Known<V>> eldest) {
          return size() > MOST;
        }
      };

  synchronized Optional<V> find(K key) {
    return Optional.ofNullable(known.get(key))
        .filter(found -> System.nanoTime() - found.since() < KEPT)
        .map(Known::value);
  }

  synchronized void put(K key, V value) {
    known.put(key, new Known<>(value, System.nanoTime()));
  }

  synchronized void clear() {
    known.clear();
  }
}
