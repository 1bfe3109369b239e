package dev.sayso.dev.bench.fuzz;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Barks once at an input that takes far too long, so that one that never ends is known.
final class Watchdog implements AutoCloseable {

  private static final Duration TOO_LONG = Duration.ofSeconds(30);

  private final Thread thread;

  private Watchdog(Thread thread) {
    this.thread = thread;
  }

  static Watchdog over(Fuzzer fuzzer) {
    return new Watchdog(Thread.ofVirtual().start(() -> watch(fuzzer)));
  }

  private static void watch(Fuzzer fuzzer) {
    long barked = 0;
    try {
      while (true) {
        Thread.sleep(Duration.ofSeconds(1));
        var running = fuzzer.running();
        if (running.isPresent()
            && running.get().since() != barked
            && System.nanoTime() - running.get().since() > TOO_LONG.toNanos()) {
          barked = running.get().since();
          System.err.println(
              running.get().target()
                  + " has been busy for "
                  + TOO_LONG.toSeconds()
                  + " s with: "
                  + new String(running.get().input(), StandardCharsets.UTF_8));
        }
      }
    } catch (InterruptedException _) {
      // The run is over.
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
