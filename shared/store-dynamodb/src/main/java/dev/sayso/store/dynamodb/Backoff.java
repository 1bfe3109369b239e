package dev.sayso.store.dynamodb;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/// Pauses before a further try, each time up to twice as long, so that those who collided do not
/// collide again.
final class Backoff {

  /// All pauses together take 1.6 s at most.
  static final int TRIES = 6;

  private static final long FIRST_MILLIS = 25;

  private Backoff() {}

  /// Waits before try number `attempt + 1`; an interrupt cuts the pause short and is kept.
  static void pause(int attempt) {
    long longest = FIRST_MILLIS << Math.min(attempt, 5);
    try {
      TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(longest / 2, longest));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
