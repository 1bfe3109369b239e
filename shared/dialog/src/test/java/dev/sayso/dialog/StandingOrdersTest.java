package dev.sayso.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.notice.ContactConsent;
import dev.sayso.commerce.notice.ContactConsent.Channel;
import dev.sayso.commerce.notice.ContactConsent.Purpose;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.replenishment.StandingRule;
import dev.sayso.commerce.replenishment.StandingRule.Cadence;
import dev.sayso.commerce.replenishment.StandingRule.Progress;
import dev.sayso.commerce.replenishment.Supply;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.Intent.SteerRule;
import dev.sayso.dialog.intent.Intent.SteerRule.Act;
import dev.sayso.dialog.intent.Intent.TellMe;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.intent.Pick;
import dev.sayso.dialog.intent.RuleTerms;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StandingOrdersTest {

  private final Home home = new Home();

  @Test
  void a_standing_order_is_made_by_a_yes_in_a_later_turn_and_remembers_what_was_read() {
    var read = home.hears(keep("sausages", 1000));
    assertThat(read).contains("Farm sausages", "10.00", "5.99", "e-mail you a day before");
    assertThat(rules()).isEmpty();

    home.means(new Intent.Yes());

    assertThat(rules())
        .singleElement()
        .satisfies(rule -> {
          assertThat(rule.agreed().words()).isNotBlank();
          assertThat(rule.terms().cap()).isEqualTo(Money.of(1000, "USD"));
        });
    assertThat(
            ContactConsent.allows(
                home.notes().supply().contacts(), Purpose.STANDING_ORDER, Channel.EMAIL))
        .isTrue();
    assertThat(home.orders()).isEmpty();
  }

  @Test
  void a_price_that_changed_since_it_was_read_is_read_anew() {
    home.means(keep("sausages", 1000));
    home.shop.sells(new Sku("SAUSAGE"), Money.of(799, "USD"), 40);

    assertThat(home.hears(new Intent.Yes())).contains("7.99");
    assertThat(rules()).isEmpty();
  }

  @Test
  void a_yes_after_a_quarter_of_an_hour_is_asked_again() {
    home.means(keep("sausages", 1000));
    home.clock.advance(Duration.ofMinutes(20));

    assertThat(home.means(new Intent.Yes()).expects().code()).isEqualTo("confirmation");
    assertThat(rules()).isEmpty();
  }

  @Test
  void a_cap_as_high_as_needs_the_voice_code_needs_it() {
    var coded = Home.coded();
    coded.means(keep("sausages", 20_000));
    assertThat(coded.means(new Intent.Yes()).expects().code()).isEqualTo("slot");
    assertThat(coded.notes().supply().rules()).isEmpty();

    coded.means(new Intent.SayCode("1111"));
    assertThat(coded.notes().supply().rules()).isEmpty();
    coded.means(new Intent.SayCode("4711"));
    assertThat(coded.notes().supply().rules()).hasSize(1);
  }

  @Test
  void children_and_guests_make_none() {
    assertThat(home.as(Home.MIA).hears(keep("sausages", 1000))).contains("Only an adult");
    assertThat(home.as(Home.GUS).hears(keep("sausages", 1000))).contains("link your account");
  }

  @Test
  void the_twenty_first_is_refused_in_words_and_none_is_lost() {
    having(IntStream.range(0, Supply.MOST).mapToObj(i -> rule("S" + i, waiting())).toList());

    assertThat(home.hears(keep("sausages", 1000))).contains("20 standing orders");
    assertThat(rules()).hasSize(Supply.MOST);
  }

  @Test
  void only_its_owner_changes_it() {
    having(List.of(rule("MILK", waiting())));

    assertThat(home.as(Home.SAM).hears(steer(Act.STOP, "milk"))).contains("Kim");
    assertThat(home.as(Home.KIM).notes().supply().rules()).hasSize(1);
  }

  @Test
  void a_paused_one_stays_paused_when_its_terms_change() {
    having(List.of(rule("MILK", new Progress.Paused(Optional.empty()))));
    home.means(new SteerRule(Act.CHANGE, Optional.empty(), RuleTerms.NONE.cap(9900)));
    home.means(new Intent.Yes());

    assertThat(rules().getFirst().progress()).isInstanceOf(Progress.Paused.class);
    assertThat(rules().getFirst().terms().cap()).isEqualTo(Money.of(9900, "USD"));
  }

  @Test
  void what_is_on_hold_is_told_on_opening_and_ordered_once_with_a_summary_and_a_yes() {
    having(List.of(rule("MILK", held())));

    assertThat(home.hears(new Intent.Open())).contains("on hold", "went up", "leave it?");
    assertThat(home.hears(new Intent.Choose(new Pick.Ordinal(1)))).contains("Meadow milk");
    assertThat(home.orders()).isEmpty();
    home.means(new Intent.Yes());

    assertThat(home.orders()).hasSize(1);
    assertThat(rules().getFirst().progress()).isInstanceOf(Progress.Waiting.class);
  }

  @Test
  void a_higher_cap_lets_what_is_on_hold_go_on_after_a_yes() {
    having(List.of(rule("MILK", held())));
    home.means(new Intent.Open());
    home.means(new SteerRule(Act.CHANGE, Optional.empty(), RuleTerms.NONE));
    home.means(new Intent.JustAmount(new dev.sayso.dialog.intent.Amount.Packs(50)));
    assertThat(rules().getFirst().progress()).isInstanceOf(Progress.Held.class);
    home.means(new Intent.Yes());

    assertThat(rules().getFirst().progress()).isInstanceOf(Progress.Waiting.class);
    assertThat(rules().getFirst().terms().cap()).isEqualTo(Money.of(5000, "USD"));
  }

  @Test
  void what_is_left_on_hold_is_not_asked_about_again() {
    having(List.of(rule("MILK", held())));
    home.means(new Intent.Open());
    home.means(new Intent.No());

    assertThat(home.hears(new Intent.Open())).doesNotContain("on hold");
  }

  @Test
  void an_announced_order_is_told_on_opening_and_stopped_by_a_no() {
    having(List.of(rule("MILK", announced())));

    assertThat(home.hears(new Intent.Open())).contains("Meadow milk", "1.89", "skip it?");
    home.means(new Intent.No());

    assertThat(rules().getFirst().progress()).isInstanceOf(Progress.Waiting.class);
    assertThat(home.orders()).isEmpty();
  }

  @Test
  void an_announced_order_goes_out_after_a_yes_as_it_was_announced() {
    having(List.of(rule("MILK", announced())));
    home.means(new Intent.Open());
    home.means(new Intent.Yes());

    assertThat(rules().getFirst().progress()).isEqualTo(announced());
  }

  @Test
  void all_are_stopped_only_on_a_yes() {
    having(List.of(rule("MILK", waiting()), rule("PB", waiting())));
    home.means(new SteerRule(Act.STOP_ALL, Optional.empty(), RuleTerms.NONE));
    assertThat(rules()).hasSize(2);
    home.means(new Intent.Yes());
    assertThat(rules()).isEmpty();
  }

  @Test
  void with_several_the_one_that_is_meant_is_asked_for() {
    having(List.of(rule("MILK", waiting()), rule("PB", waiting())));
    assertThat(home.hears(new SteerRule(Act.STOP, Optional.empty(), RuleTerms.NONE)))
        .contains("Which one?");
    home.means(new Intent.JustItem(List.of(ItemPhrase.of("peanut butter"))));
    assertThat(rules()).extracting(rule -> rule.sku().value()).containsExactly("MILK");
  }

  @Test
  void a_car_keeps_it_and_makes_none() {
    home.on(Capabilities.CAR).means(keep("sausages", 1000));
    home.means(new Intent.Yes());
    assertThat(rules()).isEmpty();
    assertThat(home.on(Capabilities.SPEAKER).hears(new Intent.Continue())).contains("Agreed?");
    home.means(new Intent.Yes());
    assertThat(rules()).hasSize(1);
  }

  @Test
  void no_more_messages_is_done_at_once_and_standing_orders_are_said_to_wait() {
    having(List.of(rule("MILK", waiting())));
    home.means(new TellMe(TellMe.About.STANDING_ORDERS, Optional.empty(), true));
    assertThat(home.hears(new TellMe(TellMe.About.EVERYTHING, Optional.empty(), false)))
        .contains("no more messages", "wait");
    assertThat(home.notes().supply().contacts()).noneMatch(ContactConsent::granted);
  }

  private void having(List<StandingRule> rules) {
    var visit = home.visit();
    var notes = visit.shopper().notes();
    var changed = notes.supply(notes.supply().rules(rules));
    var change =
        new Sessions.Change(
            visit.session(), Optional.empty(), Optional.of(changed), Optional.empty(), true);
    assertThat(home.sessions.save(visit, change)).isEqualTo(Sessions.Saved.DONE);
  }

  private List<StandingRule> rules() {
    return home.notes().supply().rules();
  }

  private StandingRule rule(String sku, Progress progress) {
    var terms =
        new StandingRule.Terms(Money.of(1000, "USD"), new Cadence.Every(14), Duration.ofDays(1));
    var agreed =
        new StandingRule.Agreed(
            "words", "yes", "kitchen", home.clock.instant(), Money.of(149, "USD"));
    return new StandingRule("r-" + sku, new Sku(sku), Quantity.ONE, terms, agreed, progress);
  }

  private Progress waiting() {
    return new Progress.Waiting(java.time.LocalDate.parse("2026-12-01"));
  }

  private Progress held() {
    return new Progress.Held(
        Progress.Held.Why.PRICE_JUMP, Money.of(189, "USD"), home.clock.instant());
  }

  private Progress announced() {
    var at = java.time.Instant.parse("2026-11-22T10:00:00Z");
    return new Progress.Announced(
        new OrderKey("k-1"), Money.of(189, "USD"), "hash", "words", at, at.plusSeconds(86_400));
  }

  private static Intent keep(String item, long cap) {
    return new Intent.KeepStocked(ItemPhrase.of(item), RuleTerms.NONE.cap(cap));
  }

  private static Intent steer(Act act, String item) {
    return new SteerRule(act, Optional.of(ItemPhrase.of(item)), RuleTerms.NONE);
  }
}
