package dev.sayso.commerce.nudge;

import dev.sayso.commerce.TestClock;
import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Pack;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.notice.ContactConsent;
import dev.sayso.commerce.notice.ContactConsent.Channel;
import dev.sayso.commerce.notice.ContactConsent.Purpose;
import dev.sayso.commerce.order.InMemoryOrderAttempts;
import dev.sayso.commerce.order.InMemoryShop;
import dev.sayso.commerce.order.TestedShop;
import dev.sayso.commerce.replenishment.Foreseen;
import dev.sayso.commerce.replenishment.Outlook;
import dev.sayso.commerce.replenishment.StandingRule;
import dev.sayso.commerce.replenishment.StandingRule.Agreed;
import dev.sayso.commerce.replenishment.StandingRule.Cadence;
import dev.sayso.commerce.replenishment.StandingRule.Progress;
import dev.sayso.commerce.replenishment.StandingRule.Terms;
import dev.sayso.commerce.replenishment.Supply;
import dev.sayso.commerce.shopper.Role;
import dev.sayso.commerce.shopper.Shopper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// One shopper at home with a standing rule for cat food, a shop that sells it, and an outbox. It
/// is Tuesday, 1 December, noon; the next cat food is meant for Friday.
final class Home {

  static final Sku CAT = new Sku("CAT-12");
  static final Sku COFFEE = new Sku("COFFEE");

  /// Not sold any more.
  static final Sku GONE = new Sku("GONE");

  static final LocalDate FRIDAY = LocalDate.parse("2026-12-04");

  final TestClock clock = TestClock.at("2026-12-01T12:00:00Z");
  final InMemoryShop shop = new InMemoryShop(TestedShop.TERMS, clock);
  final Outbox outbox = new Outbox();
  final InMemoryMembers members = new InMemoryMembers(shop::all, 3);
  final Nudging nudging =
      new Nudging(
          members,
          new Till(shop, shop, new InMemoryOrderAttempts(), _ -> List.of()),
          outbox,
          new Writing(new PlainWords(), TestedShop.TERMS, Home::products),
          clock);
  private final Shopper shopper;

  Home(Supply supply) {
    this(with(new Shopper.Rules(Role.ADULT, null, null, null, null)), supply);
  }

  Home(Shopper shopper, Supply supply) {
    this.shopper = shopper.with(shopper.notes().supply(supply));
    shop.sells(CAT, usd(1200), 50);
    members.put(this.shopper, clock.instant());
  }

  /// With the rule, and told by e-mail about standing orders.
  static Home withRule() {
    return new Home(supply(rule(), told(Purpose.STANDING_ORDER, Channel.EMAIL)));
  }

  static Supply supply(StandingRule rule, ContactConsent... contacts) {
    return new Supply(List.of(), List.of(rule), List.of(contacts), List.of());
  }

  static StandingRule rule() {
    return new StandingRule(
        "R1",
        CAT,
        Quantity.of(2),
        new Terms(usd(4000), new Cadence.Every(28), Duration.ofHours(24)),
        new Agreed(
            "Cat food, up to 40?", "yes", "s1", Instant.parse("2026-11-20T10:00:00Z"), usd(1200)),
        new Progress.Waiting(FRIDAY));
  }

  static ContactConsent told(Purpose purpose, Channel channel) {
    return new ContactConsent(
        purpose, channel, true, Instant.parse("2026-11-20T10:00:00Z"), "yes, tell me");
  }

  /// Coffee was bought last on 25 November and lasts nine days.
  static Outlook coffeeOften() {
    return Foreseen.again(COFFEE, LocalDate.parse("2026-11-25"), 9);
  }

  private static List<Product> products(Collection<Sku> skus) {
    return skus.stream().filter(sku -> !sku.equals(GONE)).map(Home::product).toList();
  }

  private static Product product(Sku sku) {
    return new Product(
        sku,
        new Product.Names(sku.value(), "", "", List.of()),
        new Product.Category(List.of()),
        new Product.Packaging(new Pack.Unstated(), false, OptionalInt.empty()),
        new Product.Details("", List.of(), null, Map.of(), ""));
  }

  Done nudge() {
    return nudging.nudge(InMemoryMembers.due(shopper));
  }

  Done nudgeAt(String instant) {
    clock.set(Instant.parse(instant));
    return nudge();
  }

  void says(Supply supply) {
    members.says(shopper.id(), supply, clock.instant());
  }

  Supply supply() {
    return members.of(shopper).supply();
  }

  Progress progress() {
    return supply().rule("R1").orElseThrow().progress();
  }

  Instant wakeAt() {
    return members.of(shopper).revision().wakeAt().orElseThrow();
  }

  List<String> said() {
    return outbox.sent().stream().map(notice -> notice.words().text()).toList();
  }

  static Money usd(long minor) {
    return Money.of(minor, "USD");
  }

  /// Kim, with these rules, on the clock of UTC.
  static Shopper with(Shopper.Rules rules) {
    var kim = TestedShop.KIM;
    var here =
        new Shopper.Rules(
            rules.role(),
            rules.spendingLimit(),
            rules.voiceCode(),
            rules.quietHours(),
            ZoneOffset.UTC);
    return new Shopper(
        kim.id(),
        kim.name(),
        kim.household(),
        kim.identities(),
        kim.billing(),
        here,
        Set.of(),
        kim.notes());
  }
}
