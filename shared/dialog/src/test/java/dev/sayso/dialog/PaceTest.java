package dev.sayso.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.TestClock;
import dev.sayso.commerce.shopper.Identity;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.ItemPhrase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Somebody who floods the shop with turns.
class PaceTest {

  private final Home home = new Home().paced(10);

  private static Intent milk() {
    return new Intent.Add(List.of(ItemPhrase.of("milk")));
  }

  @Test
  void who_talks_too_fast_is_asked_for_a_moment_and_nothing_is_changed() {
    for (int i = 0; i < 10; i++) {
      assertThat(home.rushes("kitchen", milk())).doesNotContain("moment");
    }
    var cart = home.cart();
    var session = home.visit().session();
    for (int i = 0; i < 50; i++) {
      assertThat(home.rushes("kitchen", milk()))
          .isEqualTo("One moment, please. Say that again in a minute.");
    }
    assertThat(home.cart()).isEqualTo(cart);
    assertThat(home.visit().session()).isEqualTo(session);
  }

  @Test
  void an_order_that_was_proposed_still_waits_when_the_minute_is_over() {
    home.rushes("kitchen", milk());
    home.rushes("kitchen", new Intent.Checkout());
    for (int i = 0; i < 20; i++) {
      home.rushes("kitchen", new Intent.Help());
    }
    assertThat(home.rushes("kitchen", new Intent.Yes())).contains("moment");
    assertThat(home.orders()).isEmpty();
    home.clock.advance(Duration.ofMinutes(1));
    assertThat(home.rushes("kitchen", milk())).doesNotContain("moment");
  }

  @Test
  void conversations_on_several_devices_count_together() {
    for (int i = 0; i < 5; i++) {
      home.rushes("kitchen", milk());
      home.rushes("bedroom", milk());
    }
    assertThat(home.rushes("kitchen", milk())).contains("moment");
    assertThat(home.rushes("bedroom", milk())).contains("moment");
    assertThat(home.as(Home.SAM).rushes("kitchen", milk())).doesNotContain("moment");
  }

  @Test
  void a_new_minute_begins_afresh_and_without_a_limit_nobody_waits() {
    for (int i = 0; i < 12; i++) {
      home.rushes("kitchen", milk());
    }
    home.clock.advance(Duration.ofMinutes(1));
    assertThat(home.rushes("kitchen", milk())).doesNotContain("moment");
    var unlimited = new Home();
    for (int i = 0; i < 100; i++) {
      assertThat(unlimited.rushes("kitchen", milk())).doesNotContain("moment");
    }
  }

  @Test
  void a_process_turns_callers_away_before_anything_is_read() {
    var read = new ArrayList<Turn>();
    var clock = TestClock.at("2026-11-22T10:00:00Z");
    var stile =
        new Turnstile(
            turn -> {
              read.add(turn);
              return Replies.silent();
            },
            3,
            clock);
    for (int i = 0; i < 10; i++) {
      stile.reply(turn("a", new Utterance.Opened()));
    }
    stile.reply(turn("b", new Utterance.Opened()));
    assertThat(read).hasSize(4);
    assertThat(stile.reply(turn("a", new Utterance.Opened())).prompt().spoken())
        .startsWith("Einen Moment");
    assertThat(stile.reply(turn("a", new Utterance.Closed())).prompt().isBlank()).isTrue();
    clock.advance(Duration.ofMinutes(1));
    stile.reply(turn("a", new Utterance.Opened()));
    assertThat(read).hasSize(6);
  }

  @Test
  void many_callers_together_have_a_limit_too() {
    var read = new ArrayList<Turn>();
    var stile =
        new Turnstile(
            turn -> {
              read.add(turn);
              return Replies.silent();
            },
            2,
            TestClock.at("2026-11-22T10:00:00Z"));
    for (int i = 0; i < 1_000; i++) {
      stile.reply(turn("caller-" + i, new Utterance.Opened()));
    }
    assertThat(read).hasSize(200);
  }

  private static Turn turn(String account, Utterance utterance) {
    return new Turn(
        "t",
        new Caller.Identified(new Identity("test", account), Optional.empty()),
        "s",
        utterance,
        Capabilities.SPEAKER,
        Locale.GERMANY);
  }
}
