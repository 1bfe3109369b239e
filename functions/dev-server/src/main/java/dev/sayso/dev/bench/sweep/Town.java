package dev.sayso.dev.bench.sweep;

import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.notice.ContactConsent;
import dev.sayso.commerce.notice.ContactConsent.Channel;
import dev.sayso.commerce.notice.ContactConsent.Purpose;
import dev.sayso.commerce.replenishment.StandingRule;
import dev.sayso.commerce.replenishment.StandingRule.Agreed;
import dev.sayso.commerce.replenishment.StandingRule.Cadence;
import dev.sayso.commerce.replenishment.StandingRule.Progress;
import dev.sayso.commerce.replenishment.StandingRule.Terms;
import dev.sayso.commerce.replenishment.Supply;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// So many shoppers, each with a standing order that is to be announced at the same moment: the
/// worst there can be.
final class Town {

  static final Sku SKU = new Sku("CAT-12");
  static final Money PRICE = Money.of(1200, "USD");

  /// The announcement is due a day before.
  static final Instant DUE = Instant.parse("2026-12-03T15:00:00Z");

  private static final Instant AGREED = Instant.parse("2026-11-20T10:00:00Z");
  private static final Supply SUPPLY = supply();

  private Town() {}

  static Shopper shopper(int number) {
    var one = Shopper.unknown(new ShopperId("s" + number));
    return one.with(one.notes().supply(SUPPLY));
  }

  static int number(Shopper shopper) {
    return Integer.parseInt(shopper.id().value().substring(1));
  }

  private static Supply supply() {
    var rule =
        new StandingRule(
            "cat",
            SKU,
            Quantity.of(2),
            new Terms(Money.of(4000, "USD"), new Cadence.Every(28), Duration.ofHours(24)),
            new Agreed("Always keep cat food, up to 40?", "yes", "s", AGREED, PRICE),
            new Progress.Waiting(LocalDate.parse("2026-12-04")));
    var contact = new ContactConsent(Purpose.STANDING_ORDER, Channel.EMAIL, true, AGREED, "yes");
    return new Supply(List.of(), List.of(rule), List.of(contact), List.of());
  }
}
