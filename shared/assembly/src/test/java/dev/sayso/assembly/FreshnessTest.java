package dev.sayso.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class FreshnessTest {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
  private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final InstantSource clock = now::get;

  private final Freshness freshness =
      new Freshness(() -> heard.add("looked"), failure -> heard.add("failed"), clock);

  private void later(int seconds) {
    now.updateAndGet(before -> before.plusSeconds(seconds));
  }

  private String next() throws InterruptedException {
    return String.valueOf(heard.poll(30, TimeUnit.SECONDS));
  }

  @Test
  void a_turn_within_a_minute_looks_for_nothing() {
    freshness.turn();
    later(59);
    freshness.turn();
    assertThat(heard).isEmpty();
  }

  @Test
  void after_a_minute_one_turn_looks_and_the_next_ones_do_not() throws InterruptedException {
    later(60);
    freshness.turn();
    assertThat(next()).isEqualTo("looked");
    freshness.turn();
    later(59);
    freshness.turn();
    assertThat(heard).isEmpty();
    later(1);
    freshness.turn();
    assertThat(next()).isEqualTo("looked");
  }

  @Test
  void the_first_turn_after_a_process_woke_up_looks() throws InterruptedException {
    freshness.awake();
    freshness.turn();
    assertThat(next()).isEqualTo("looked");
  }

  @Test
  void what_fails_is_told_and_tried_again_a_minute_later() throws InterruptedException {
    var broken =
        new Freshness(
            () -> {
              throw new IllegalStateException("the bucket is asleep");
            },
            failure -> heard.add(String.valueOf(failure.getMessage())),
            clock);
    later(60);
    broken.turn();
    assertThat(next()).isEqualTo("the bucket is asleep");
    later(60);
    broken.turn();
    assertThat(next()).isEqualTo("the bucket is asleep");
  }
}
