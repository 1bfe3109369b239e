package dev.sayso.dialog.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Pack;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.catalog.Unit;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.notice.ContactConsent.Channel;
import dev.sayso.commerce.nudge.Letter;
import dev.sayso.commerce.nudge.Letter.Part;
import dev.sayso.commerce.nudge.NoticeWording.Setting;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.order.Quote;
import dev.sayso.commerce.order.Totals;
import dev.sayso.commerce.replenishment.ReplenishmentForecast;
import dev.sayso.commerce.replenishment.StandingRule;
import dev.sayso.commerce.replenishment.StandingRule.Agreed;
import dev.sayso.commerce.replenishment.StandingRule.Cadence;
import dev.sayso.commerce.replenishment.StandingRule.Progress;
import dev.sayso.commerce.replenishment.StandingRule.Progress.Held;
import dev.sayso.commerce.replenishment.StandingRule.Terms;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeWordsTest {

  private static final Sku CAT = new Sku("CAT");
  private static final Product PRODUCT =
      new Product(
          CAT,
          new Product.Names("Whisker Feast Cat Food", "Whisker Feast", "", List.of()),
          new Product.Category(List.of()),
          new Product.Packaging(new Pack.Pieces(12, Unit.of("can")), false, OptionalInt.empty()),
          new Product.Details("", List.of(), null, Map.of(), ""));
  private static final Instant AT = Instant.parse("2026-12-04T15:00:00Z");

  private final NoticeWords words = new NoticeWords();

  @Test
  void an_announcement_names_what_when_how_much_and_how_to_stop_it() {
    assertThat(words.words(announcing(), english()))
        .isEqualTo(
            "Corner Market will order this for you on Friday, December 4 at 10:00\u202fAM: 2"
                + " Whisker Feast, 12 cans each. $27.00 in all, with delivery and tax. You need not"
                + " do anything. To leave this one out, say: \"skip the Whisker Feast order\".");
  }

  @Test
  void in_german_too() {
    assertThat(words.words(announcing(), german()))
        .contains(
            "am Freitag, 4. Dezember um 16:00 Uhr",
            "27,00",
            "\"überspring Whisker Feast diesmal\"");
  }

  @ParameterizedTest
  @EnumSource(Held.Why.class)
  void every_reason_to_hold_an_order_has_words(Held.Why why) {
    var part = new Part.Holding(rule(), new Held(why, usd(1400), AT));
    assertThat(words.words(part, english())).startsWith("Not ordered: ").doesNotContain("{");
    assertThat(words.words(part, german())).startsWith("Nicht bestellt: ").doesNotContain("{");
  }

  @Test
  void a_price_jump_says_both_prices() {
    var part = new Part.Holding(rule(), new Held(Held.Why.PRICE_JUMP, usd(1400), AT));
    assertThat(words.words(part, english())).contains("$14.00", "$12.00");
  }

  @Test
  void what_runs_low_is_a_list_with_reasons() {
    var because = new ReplenishmentForecast.Because(LocalDate.parse("2026-11-20"), 5, 14);
    var due =
        new ReplenishmentForecast(
            CAT,
            LocalDate.parse("2026-12-04"),
            LocalDate.parse("2026-12-02"),
            LocalDate.parse("2026-12-08"),
            0.7,
            because);
    assertThat(words.words(new Part.Low(List.of(due)), english()))
        .isEqualTo(
            "You may soon need:\n- Whisker Feast, around Friday, December 4 (last bought Friday,"
                + " November 20, usually every 14 days)");
  }

  @Test
  void the_letter_ends_with_how_to_stop_such_letters() {
    var letter = new Letter(Channel.EMAIL, List.of(announcing()));
    var said = words.letter(letter, List.of("One.", "Two."), english());
    assertThat(said.subject()).isEqualTo("Your next order at Corner Market");
    assertThat(said.text()).startsWith("One.\n\nTwo.\n\n").endsWith("say: \"stop messaging me\".");
  }

  @Test
  void what_is_not_sold_any_more_has_no_name() {
    var nothing = new Setting(Locale.US, ZoneId.of("UTC"), "Corner Market", Map.of());
    assertThat(words.words(announcing(), nothing)).contains("a product no longer sold");
  }

  private static Part announcing() {
    var line = new OrderLine(CAT, Quantity.of(2), usd(1200));
    var totals = new Totals(usd(2400), usd(300), usd(0));
    var quote =
        new Quote(
            "Corner Market",
            List.of(line),
            List.of(),
            totals,
            null,
            LocalDate.parse("2026-12-06"),
            AT);
    return new Part.Announcing(rule(), quote, new OrderKey("k"), AT);
  }

  private static StandingRule rule() {
    return new StandingRule(
        "r",
        CAT,
        Quantity.of(2),
        new Terms(usd(4000), new Cadence.WhenDue(), Duration.ofDays(1)),
        new Agreed("w", "yes", "s", AT, usd(1200)),
        new Progress.Waiting(LocalDate.parse("2026-12-04")));
  }

  private static Setting english() {
    return new Setting(
        Locale.US, ZoneId.of("America/New_York"), "Corner Market", Map.of(CAT, PRODUCT));
  }

  private static Setting german() {
    return new Setting(
        Locale.GERMANY, ZoneId.of("Europe/Berlin"), "Corner Market", Map.of(CAT, PRODUCT));
  }

  private static Money usd(long minor) {
    return Money.of(minor, "USD");
  }
}
