package dev.sayso.commerce.nudge;

import static dev.sayso.commerce.nudge.Home.CAT;
import static dev.sayso.commerce.nudge.Home.FRIDAY;
import static dev.sayso.commerce.nudge.Home.rule;
import static dev.sayso.commerce.nudge.Home.supply;
import static dev.sayso.commerce.nudge.Home.told;
import static dev.sayso.commerce.nudge.Home.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.notice.ContactConsent;
import dev.sayso.commerce.notice.ContactConsent.Channel;
import dev.sayso.commerce.notice.ContactConsent.Purpose;
import dev.sayso.commerce.notice.Notices.Delivery;
import dev.sayso.commerce.replenishment.Shift;
import dev.sayso.commerce.replenishment.StandingRule;
import dev.sayso.commerce.replenishment.StandingRule.Cadence;
import dev.sayso.commerce.replenishment.StandingRule.Progress;
import dev.sayso.commerce.replenishment.StandingRule.Progress.Held.Why;
import dev.sayso.commerce.replenishment.StandingRule.Terms;
import dev.sayso.commerce.shopper.Role;
import dev.sayso.commerce.shopper.Shopper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StandingOrderTest {

  private static final String ANNOUNCED = "2026-12-03T10:00:00Z";
  private static final String PLACED = "2026-12-04T10:00:00Z";

  @Test
  void it_is_announced_a_day_before_and_then_placed_once() {
    var home = Home.withRule();
    assertThat(home.nudge().notices()).isEmpty();
    assertThat(home.wakeAt()).isEqualTo(Instant.parse(ANNOUNCED));

    home.nudgeAt(ANNOUNCED);
    assertThat(home.said()).containsExactly("order CAT-12 29.40");
    assertThat(home.wakeAt()).isEqualTo(Instant.parse(PLACED));
    assertThat(home.nudge().notices()).isEmpty();
    assertThat(home.shop.all()).isEmpty();

    assertThat(home.nudgeAt(PLACED).orders()).hasSize(1);
    home.nudge();
    home.nudgeAt("2026-12-05T10:00:00Z");
    assertThat(home.shop.all()).hasSize(1);
    assertThat(home.said()).hasSize(1);
    assertThat(home.progress()).isEqualTo(new Progress.Waiting(LocalDate.parse("2027-01-01")));
  }

  @Test
  void the_order_tells_what_was_agreed_to_and_what_was_announced() {
    var home = Home.withRule();
    home.nudgeAt(ANNOUNCED);
    home.nudgeAt(PLACED);
    var consent = home.shop.all().getFirst().consent();
    assertThat(consent.words()).isEqualTo("Cat food, up to 40?\norder CAT-12 29.40");
    assertThat(consent.answer()).isEqualTo("yes");
    assertThat(consent.total()).isEqualTo(usd(2940));
  }

  @Test
  void each_time_it_is_ordered_under_a_key_of_its_own() {
    var home = Home.withRule();
    home.nudgeAt(ANNOUNCED);
    home.nudgeAt(PLACED);
    home.nudgeAt("2026-12-31T10:00:00Z");
    home.nudgeAt("2027-01-01T10:00:00Z");
    assertThat(home.shop.all()).hasSize(2);
  }

  @Test
  void what_is_skipped_after_the_announcement_is_not_ordered() {
    var home = Home.withRule();
    home.nudgeAt(ANNOUNCED);
    home.says(home.supply().with(rule().with(new Progress.Waiting(FRIDAY.plusDays(28)))));
    home.nudgeAt(PLACED);
    assertThat(home.shop.all()).isEmpty();
    assertThat(home.wakeAt()).isEqualTo(Instant.parse("2026-12-31T10:00:00Z"));
  }

  @Test
  void what_is_revoked_is_not_ordered() {
    var home = Home.withRule();
    home.nudgeAt(ANNOUNCED);
    home.says(home.supply().rules(List.of()));
    home.nudgeAt(PLACED);
    assertThat(home.shop.all()).isEmpty();
  }

  @Test
  void a_pause_lasts_until_its_day() {
    var home = Home.withRule();
    home.says(home.supply().with(rule().with(new Progress.Paused(Optional.empty()))));
    home.nudgeAt(ANNOUNCED);
    assertThat(home.said()).isEmpty();
    var until = LocalDate.parse("2026-12-20");
    home.says(home.supply().with(rule().with(new Progress.Paused(Optional.of(until)))));
    home.nudge();
    assertThat(home.wakeAt()).isEqualTo(Instant.parse("2026-12-19T10:00:00Z"));
    home.nudgeAt("2026-12-19T10:00:00Z");
    home.nudgeAt("2026-12-20T10:00:00Z");
    assertThat(home.shop.all()).hasSize(1);
  }

  @Test
  void a_jump_of_the_price_holds_it_and_says_so_once() {
    var home = Home.withRule();
    home.shop.sells(CAT, usd(1301), 50);
    home.nudgeAt(ANNOUNCED);
    home.nudgeAt(PLACED);
    assertThat(home.said()).containsExactly("held CAT-12 PRICE_JUMP");
    assertThat(home.shop.all()).isEmpty();
    assertThat(home.progress())
        .isEqualTo(new Progress.Held(Why.PRICE_JUMP, usd(1301), Instant.parse(ANNOUNCED)));
  }

  @Test
  void a_tenth_more_is_a_jump_where_it_is_less_than_one() {
    assertThat(heldAt(109, 100)).isFalse();
    assertThat(heldAt(110, 100)).isFalse();
    assertThat(heldAt(111, 100)).isTrue();
    assertThat(heldAt(1300, 1200)).isFalse();
    assertThat(heldAt(1301, 1200)).isTrue();
    assertThat(heldAt(600, 1200)).isFalse();
  }

  private static boolean heldAt(int now, int agreed) {
    var rule = rule();
    var was = rule.agreed();
    var priced =
        new StandingRule(
            rule.id(),
            rule.sku(),
            rule.quantity(),
            rule.terms(),
            new StandingRule.Agreed(
                was.words(), was.answer(), was.session(), was.at(), usd(agreed)),
            rule.progress());
    var home = Home.withRule();
    home.says(home.supply().with(priced));
    home.shop.sells(CAT, usd(now), 50);
    home.nudgeAt(ANNOUNCED);
    return home.progress() instanceof Progress.Held;
  }

  @Test
  void small_rises_that_add_up_are_measured_against_the_last_order() {
    var home = Home.withRule();
    home.shop.sells(CAT, usd(1290), 50);
    home.nudgeAt(ANNOUNCED);
    home.nudgeAt(PLACED);
    home.shop.sells(CAT, usd(1380), 50);
    home.nudgeAt("2026-12-31T10:00:00Z");
    home.nudgeAt("2027-01-01T10:00:00Z");
    assertThat(home.shop.all()).hasSize(2);
  }

  @Test
  void with_delivery_and_tax_over_the_cap_it_is_held() {
    var home = Home.withRule();
    var terms = new Terms(usd(2939), new Cadence.Every(28), Duration.ofHours(24));
    home.says(home.supply().with(rule().with(terms)));
    home.nudgeAt(ANNOUNCED);
    assertThat(home.said()).containsExactly("held CAT-12 OVER_CAP");
  }

  @Test
  void sold_out_is_held_and_nothing_else_is_ordered() {
    var home = Home.withRule();
    home.shop.sells(CAT, usd(1200), 1);
    home.nudgeAt(ANNOUNCED);
    home.nudgeAt(PLACED);
    assertThat(home.said()).containsExactly("held CAT-12 SOLD_OUT");
    assertThat(home.shop.all()).isEmpty();
  }

  @Test
  void a_child_and_somebody_over_their_limit_order_nothing() {
    for (var rules :
        List.of(
            new Shopper.Rules(Role.CHILD, null, null, null, null),
            new Shopper.Rules(Role.ADULT, usd(2000), null, null, null))) {
      var home =
          new Home(Home.with(rules), supply(rule(), told(Purpose.STANDING_ORDER, Channel.EMAIL)));
      home.nudgeAt(ANNOUNCED);
      assertThat(home.said()).containsExactly("held CAT-12 REFUSED");
    }
  }

  @Test
  void another_price_after_the_announcement_is_announced_anew() {
    var home = Home.withRule();
    home.nudgeAt(ANNOUNCED);
    home.shop.sells(CAT, usd(1250), 50);
    home.nudgeAt(PLACED);
    assertThat(home.shop.all()).isEmpty();
    assertThat(home.said()).containsExactly("order CAT-12 29.40", "order CAT-12 30.50");
    home.nudgeAt("2026-12-05T10:00:00Z");
    assertThat(home.shop.all()).hasSize(1);
    assertThat(home.shop.all().getFirst().totals().total()).isEqualTo(usd(3050));
  }

  @Test
  void a_jump_after_the_announcement_holds_it() {
    var home = Home.withRule();
    home.nudgeAt(ANNOUNCED);
    home.shop.sells(CAT, usd(1500), 50);
    home.nudgeAt(PLACED);
    assertThat(home.shop.all()).isEmpty();
    assertThat(home.said()).containsExactly("order CAT-12 29.40", "held CAT-12 PRICE_JUMP");
  }

  @Test
  void without_a_way_to_announce_it_nothing_is_ordered_until_there_is_one() {
    var home = new Home(supply(rule()));
    home.nudgeAt(ANNOUNCED);
    home.nudgeAt(PLACED);
    assertThat(home.said()).isEmpty();
    assertThat(home.progress()).isInstanceOf(Progress.Held.class);
    home.says(home.supply().contacts(List.of(told(Purpose.STANDING_ORDER, Channel.DEVICE))));
    home.nudge();
    assertThat(home.said()).containsExactly("order CAT-12 29.40");
    home.nudgeAt("2026-12-05T10:00:00Z");
    assertThat(home.shop.all()).hasSize(1);
  }

  @Test
  void consent_to_reminders_is_none_to_announcements() {
    var home = new Home(supply(rule(), told(Purpose.RUNNING_LOW, Channel.EMAIL)));
    home.nudgeAt(ANNOUNCED);
    assertThat(home.said()).isEmpty();
  }

  @Test
  void who_cannot_be_reached_one_way_is_told_another_way_and_never_tried_again_there() {
    var home =
        new Home(
            supply(
                rule(),
                told(Purpose.STANDING_ORDER, Channel.EMAIL),
                told(Purpose.RUNNING_LOW, Channel.EMAIL),
                told(Purpose.STANDING_ORDER, Channel.DEVICE)));
    home.outbox.answers(Channel.EMAIL, new Delivery.Unreachable("no address"));
    home.nudgeAt(ANNOUNCED);
    assertThat(home.outbox.sent())
        .extracting(notice -> notice.channel())
        .containsExactly(Channel.DEVICE);
    var contacts = home.supply().contacts();
    assertThat(ContactConsent.allows(contacts, Purpose.STANDING_ORDER, Channel.EMAIL)).isFalse();
    assertThat(ContactConsent.allows(contacts, Purpose.RUNNING_LOW, Channel.EMAIL)).isFalse();
    home.nudgeAt(PLACED);
    assertThat(home.shop.all()).hasSize(1);
  }

  @Test
  void what_a_channel_does_not_take_is_tried_again_under_the_same_id_and_not_ordered_meanwhile() {
    var home = Home.withRule();
    home.outbox.answers(Channel.EMAIL, new Delivery.Failed("busy"));
    assertThat(home.nudgeAt(ANNOUNCED).failed()).isEqualTo(1);
    assertThat(home.progress()).isInstanceOf(Progress.Waiting.class);
    home.outbox.answers(Channel.EMAIL, new Delivery.Sent());
    home.nudgeAt("2026-12-03T10:16:00Z");
    assertThat(home.said()).hasSize(1);
    home.nudgeAt(PLACED);
    assertThat(home.shop.all()).hasSize(1);
  }

  @Test
  void what_was_not_taken_for_hours_is_announced_anew_with_a_later_time() {
    var home = Home.withRule();
    home.outbox.answers(Channel.EMAIL, new Delivery.Failed("busy"));
    home.nudgeAt(ANNOUNCED);
    home.outbox.answers(Channel.EMAIL, new Delivery.Sent());
    home.nudgeAt("2026-12-03T15:00:00Z");
    home.nudgeAt(PLACED);
    assertThat(home.shop.all()).isEmpty();
    home.nudgeAt("2026-12-04T15:00:00Z");
    assertThat(home.shop.all()).hasSize(1);
    assertThat(home.said()).hasSize(1);
  }

  @Test
  void at_night_nobody_is_told_and_the_notice_counts_from_the_morning() {
    var rules = new Shopper.Rules(Role.ADULT, null, null, "09:00-21:00", null);
    var home =
        new Home(Home.with(rules), supply(rule(), told(Purpose.STANDING_ORDER, Channel.EMAIL)));
    home.nudge();
    assertThat(home.wakeAt()).isEqualTo(Instant.parse("2026-12-03T21:00:00Z"));
    home.nudgeAt("2026-12-03T21:00:00Z");
    assertThat(home.said()).hasSize(1);
    home.nudgeAt("2026-12-04T20:59:00Z");
    assertThat(home.shop.all()).isEmpty();
    home.nudgeAt("2026-12-04T21:00:00Z");
    assertThat(home.shop.all()).hasSize(1);
  }

  @Test
  void while_all_are_away_nothing_is_ordered() {
    var home = Home.withRule();
    var away = new Shift.Away(FRIDAY.minusDays(1), FRIDAY.plusDays(5));
    home.says(home.supply().shifts(List.of(away)));
    home.nudge();
    assertThat(home.wakeAt()).isEqualTo(Instant.parse("2026-12-09T10:00:00Z"));
  }

  @Test
  void who_is_back_sooner_is_no_longer_away() {
    var home = Home.withRule();
    var away = new Shift.Away(FRIDAY.minusDays(1), FRIDAY.plusDays(5));
    home.says(home.supply().shifts(List.of(away, new Shift.Back(FRIDAY.plusDays(2)))));
    home.nudge();
    assertThat(home.wakeAt()).isEqualTo(Instant.parse("2026-12-05T10:00:00Z"));
  }
}
