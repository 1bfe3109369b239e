package dev.sayso.search.opensearch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Leaves a cluster alone for a moment after it failed several times in a row, so that shoppers are
/// told at once and a cluster that struggles is not asked still more.
final class Breaker {

  private static final int FAILURES = 3;
  private static final Duration REST = Duration.ofSeconds(5);

  private final InstantSource clock;
  private int failures;
  private Instant restsUntil = Instant.MIN;

  Breaker(InstantSource clock) {
    this.clock = clock;
  }

  /// Whether to ask. After the rest one caller may try; the others wait for how that goes.
  synchronized boolean allows() {
    if (failures < FAILURES) {
      return true;
    }
    var now = clock.instant();
    if (now.isBefore(restsUntil)) {
      return false;
    }
    restsUntil = now.plus(REST);
    return true;
  }

  synchronized void worked() {
    failures = 0;
  }

  synchronized void failed() {
    failures++;
    restsUntil = clock.instant().plus(REST);
  }
}
