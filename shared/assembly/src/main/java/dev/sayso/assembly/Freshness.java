package dev.sayso.assembly;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Keeps a catalogue up to date while turns are answered: beside a turn, never in its way, a newer
/// version is looked for, if that was not done for a while. A turn under way, and those that come
/// while the new one is fetched, are served by the one before.
public final class Freshness {

  /// Lambda freezes a process between turns, so that time is looked at where a turn comes.
  static final Duration PERIOD = Duration.ofMinutes(1);

  private final Runnable refreshing;
  private final Consumer<RuntimeException> failed;
  private final InstantSource clock;
  private final AtomicReference<Instant> due;

  /// `failed` hears why a newer version could not be looked for or fetched: the old one serves on.
  public Freshness(Runnable refreshing, Consumer<RuntimeException> failed, InstantSource clock) {
    this.refreshing = refreshing;
    this.failed = failed;
    this.clock = clock;
    this.due = new AtomicReference<>(clock.instant().plus(PERIOD));
  }

  /// To be called where a turn comes. Returns at once.
  public void turn() {
    var now = clock.instant();
    var before = due.get();
    if (!now.isBefore(before) && due.compareAndSet(before, now.plus(PERIOD))) {
      Thread.ofVirtual().name("catalogue").start(this::refresh);
    }
  }

  /// When a snapshot of this process wakes up: the next turn looks.
  public void awake() {
    due.set(Instant.MIN);
  }

  private void refresh() {
    try {
      refreshing.run();
    } catch (RuntimeException failure) {
      failed.accept(failure);
    }
  }
}
