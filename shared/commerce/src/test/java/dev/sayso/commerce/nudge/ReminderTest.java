package dev.sayso.commerce.nudge;

import static dev.sayso.commerce.nudge.Home.rule;
import static dev.sayso.commerce.nudge.Home.supply;
import static dev.sayso.commerce.nudge.Home.told;
import static dev.sayso.commerce.nudge.Home.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.notice.ContactConsent;
import dev.sayso.commerce.notice.ContactConsent.Channel;
import dev.sayso.commerce.notice.ContactConsent.Purpose;
import dev.sayso.commerce.order.Consent;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.order.PlacingOrder;
import dev.sayso.commerce.order.TestedShop;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.commerce.replenishment.Foreseen;
import dev.sayso.commerce.replenishment.Supply;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReminderTest {

  private static final Supply REMIND =
      new Supply(
          List.of(), List.of(), List.of(told(Purpose.RUNNING_LOW, Channel.EMAIL)), List.of());

  @Test
  void what_runs_low_is_told_once() {
    var home = foreseeing(REMIND);
    home.nudge();
    var day = home.said().isEmpty() ? home.wakeAt() : home.clock.instant();
    home.nudgeAt(day.toString());
    assertThat(home.said()).containsExactly("low [COFFEE]");
    for (int i = 1; i < 30; i++) {
      home.nudgeAt(day.plusSeconds(i * 86_400L).toString());
    }
    assertThat(home.said()).hasSize(1);
  }

  @Test
  void who_did_not_agree_is_not_reminded() {
    var home = foreseeing(Supply.NONE);
    for (int day = 2; day < 20; day++) {
      home.nudgeAt("2026-12-%02dT10:00:00Z".formatted(day));
    }
    assertThat(home.said()).isEmpty();
  }

  @Test
  void who_took_it_back_is_not_reminded() {
    var back =
        new ContactConsent(
            Purpose.RUNNING_LOW,
            Channel.EMAIL,
            false,
            Instant.parse("2026-11-30T00:00:00Z"),
            "stop");
    var home = foreseeing(REMIND.contacts(ContactConsent.with(REMIND.contacts(), back)));
    home.nudgeAt("2026-12-05T10:00:00Z");
    assertThat(home.said()).isEmpty();
  }

  @Test
  void what_is_on_its_way_is_not_told() {
    var home = foreseeing(REMIND);
    home.shop.sells(Home.COFFEE, usd(900), 9);
    var kim = TestedShop.KIM;
    var quote = home.shop.quote(kim, List.of(new WantedLine(Home.COFFEE, Quantity.ONE)));
    var consent = new Consent("", quote.totals().total(), quote.hash(), "", "", "", Instant.EPOCH);
    var buyer = new Order.Buyer(kim.id(), kim.household());
    home.shop.place(new PlacingOrder(new OrderKey("k"), buyer, quote, consent));
    home.nudgeAt("2026-12-05T10:00:00Z");
    assertThat(home.said()).isEmpty();
  }

  @Test
  void two_a_week_are_enough() {
    var told = new ArrayList<Instant>();
    told.add(Instant.parse("2026-11-29T10:00:00Z"));
    told.add(Instant.parse("2026-11-30T10:00:00Z"));
    var supply = new Supply(List.of(), List.of(), REMIND.contacts(), told);
    var home = foreseeing(supply);
    home.nudgeAt("2026-12-04T10:00:00Z");
    assertThat(home.said()).isEmpty();
    assertThat(home.wakeAt()).isAfterOrEqualTo(Instant.parse("2026-12-06T10:00:00Z"));
  }

  @Test
  void all_that_is_due_is_one_message_and_an_announcement_is_no_reminder() {
    var home =
        foreseeing(
            supply(
                rule(),
                told(Purpose.STANDING_ORDER, Channel.EMAIL),
                told(Purpose.RUNNING_LOW, Channel.EMAIL)));
    home.nudgeAt("2026-12-03T10:00:00Z");
    assertThat(home.said()).containsExactly("order CAT-12 29.40; low [COFFEE]");
    assertThat(home.supply().told()).hasSize(1);
  }

  @Test
  void what_a_channel_may_not_say_goes_through_another() {
    var home =
        foreseeing(
            supply(
                rule(),
                told(Purpose.STANDING_ORDER, Channel.EMAIL),
                told(Purpose.RUNNING_LOW, Channel.DEVICE)));
    home.nudgeAt("2026-12-03T10:00:00Z");
    assertThat(home.said()).containsExactly("order CAT-12 29.40", "low [COFFEE]");
  }

  @Test
  void what_is_not_sold_any_more_is_not_told() {
    var home = new Home(REMIND);
    home.members.foresees(Foreseen.again(Home.GONE, LocalDate.parse("2026-11-25"), 9));
    home.nudgeAt("2026-12-04T10:00:00Z");
    assertThat(home.said()).isEmpty();
    assertThat(home.supply().told()).isEmpty();
  }

  private static Home foreseeing(Supply supply) {
    var home = new Home(supply);
    home.members.foresees(Home.coffeeOften());
    return home;
  }
}
