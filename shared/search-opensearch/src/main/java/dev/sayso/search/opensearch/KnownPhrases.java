package dev.sayso.search.opensearch;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// Remembers for a while which phrases the catalogue has: one turn asks for the same ones again and
/// again, and shoppers say the same things.
final class KnownPhrases {

  private static final int MOST = 5_000;
  private static final long KEPT = Duration.ofMinutes(10).toNanos();

  private record Known(boolean is, long since) {}

  private final Map<String, Known> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
          return size() > MOST;
        }
      };

  /// What `ask` said not long ago, or says now.
  boolean contain(String phrase, BooleanSupplier ask) {
    var now = System.nanoTime();
    synchronized (known) {
      var before = known.get(phrase);
      if (before != null && now - before.since() < KEPT) {
        return before.is();
      }
    }
    var is = ask.getAsBoolean();
    synchronized (known) {
      known.put(phrase, new Known(is, now));
    }
    return is;
  }
}
