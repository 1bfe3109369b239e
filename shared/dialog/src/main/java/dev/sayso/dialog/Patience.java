package dev.sayso.dialog;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/// Pauses before a turn is decided anew, so that those who collided do not collide again: each time
/// up to twice as long, and at random.
final class Patience {

  /// All pauses together take 3 s at most: a voice platform waits for 8 s.
  static final int TRIES = 14;

  private static final long FIRST_MILLIS = 16;
  private static final int MOST_DOUBLED = 4;

  private Patience() {}

  /// Waits before try number `tries + 1`; an interrupt cuts the pause short and is kept.
  static void pause(int tries) {
    long longest = FIRST_MILLIS << Math.min(tries, MOST_DOUBLED);
    try {
      TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(longest));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
