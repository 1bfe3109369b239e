package dev.sayso.dev.bench.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/// Time that goes by only when it is told to, so that hours cost nothing.
final class BenchClock implements InstantSource {

  private final AtomicReference<Instant> now;

  BenchClock(Instant from) {
    now = new AtomicReference<>(from);
  }

  @Override
  public Instant instant() {
    return Objects.requireNonNull(now.get());
  }

  void advance(Duration time) {
    now.updateAndGet(at -> at.plus(time));
  }
}
