package dev.sayso.llm;

import java.time.Duration;
import java.util.function.LongSupplier;

/// Leaves a model alone for a while after it failed several times in a row, so that shoppers do not
/// wait for what will not come.
final class Breaker {

  private static final int FAILURES = 3;
  private static final Duration REST = Duration.ofSeconds(30);

  private final LongSupplier nanos;
  private int failures;
  private long restsUntil;

  /// `nanos` is a stopwatch.
  Breaker(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /// Whether to ask. After the rest one caller may try; the others wait for how that goes.
  synchronized boolean allows() {
    if (failures < FAILURES) {
      return true;
    }
    long now = nanos.getAsLong();
    if (now - restsUntil < 0) {
      return false;
    }
    restsUntil = now + REST.toNanos();
    return true;
  }

  synchronized void worked() {
    failures = 0;
  }

  synchronized void failed() {
    failures++;
    restsUntil = nanos.getAsLong() + REST.toNanos();
  }
}
