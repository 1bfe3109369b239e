package dev.sayso.dialog;

import dev.sayso.commerce.TestClock;
import dev.sayso.commerce.cart.Cart;
import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.InMemoryCatalog;
import dev.sayso.commerce.catalog.Measure;
import dev.sayso.commerce.catalog.Pack;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.order.Gift;
import dev.sayso.commerce.order.InMemoryShop;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.order.OrderStatus;
import dev.sayso.commerce.order.Shipment;
import dev.sayso.commerce.order.Totals;
import dev.sayso.commerce.privacy.InMemoryPersonalData;
import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.commerce.shopper.Address;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.Role;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.commerce.shopper.ShopperNotes;
import dev.sayso.commerce.shopper.VoiceCode;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.Interpretation;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A household of four, Kim and Sam, Mia, a child, and Gus, a guest, who share a cart and a
/// kitchen. They mean what a test says they mean, so that flows are tested without the words.
final class Home {

  static final ShopperId KIM = new ShopperId("kim");
  static final ShopperId SAM = new ShopperId("sam");
  static final ShopperId MIA = new ShopperId("mia");
  static final ShopperId GUS = new ShopperId("gus");
  static final Address OFFICE = new Address("9 Work Rd", "Springfield", "12345", "US");

  private static final HouseholdId HOUSEHOLD = new HouseholdId("h1");
  private static final String CODE = "4711";

  final TestClock clock = TestClock.at("2026-11-22T10:00:00Z");
  final InMemoryShop shop = new InMemoryShop(terms(), clock);
  final InMemorySessions sessions = new InMemorySessions(shop, clock);
  final InMemoryPersonalData data = new InMemoryPersonalData();
  private final InMemoryCatalog catalog = new InMemoryCatalog(List.of());
  private UnaryOperator<Sessions> between = same -> same;
  private Capabilities surface = Capabilities.SPEAKER;
  private ShopperId speaker = KIM;
  private boolean recognised = true;
  private int turns;
  private int pace = Pace.UNLIMITED;

  Home() {
    this(null, false);
  }

  private Home(@Nullable Money limit, boolean coded) {
    var office = Map.of("Office", OFFICE);
    var code = coded ? VoiceCode.of(CODE) : null;
    put(KIM, "Kim", new Shopper.Rules(Role.ADULT, limit, code, null, null), office);
    put(SAM, "Sam", new Shopper.Rules(Role.ADULT, null, null, null, null), Map.of());
    put(MIA, "Mia", new Shopper.Rules(Role.CHILD, null, null, null, null), Map.of());
    put(GUS, "", new Shopper.Rules(Role.GUEST, null, null, null, null), Map.of());
    sells("PB", "Nutty Jay peanut butter", 399, "contains=peanuts");
    sells("SPREAD", "Cocoa hazelnut spread", 499, "");
    sells("SUN", "Peanut free sunflower spread", 459, "");
    sells("MILK", "Meadow milk", 189, "contains=milk");
    sells("OATWICK", "Oatwick oat milk", 349, "diet=vegan");
    sells("GREEN", "Greenfield oat milk", 299, "diet=vegan");
    sells("SAUSAGE", "Farm sausages", 599, "");
    sells("TOFU", "Smoky tofu sausages", 549, "diet=vegan");
    sells("BOARD", "Bamboo chess set", 12500, "");
    sells("GAME", "Harbor board game", 3900, "");
  }

  static Home coded() {
    return new Home(null, true);
  }

  static Home limited(long limit) {
    return new Home(Money.of(limit, "USD"), false);
  }

  Home on(Capabilities changed) {
    surface = changed;
    return this;
  }

  /// From now on, this person speaks and is recognised.
  Home as(ShopperId person) {
    speaker = person;
    recognised = true;
    return this;
  }

  /// From now on, nobody knows who speaks to Kim's device.
  Home asSomebody() {
    speaker = KIM;
    recognised = false;
    return this;
  }

  /// Puts something between the assistant and the store.
  Home between(UnaryOperator<Sessions> changed) {
    between = changed;
    return this;
  }

  Reply means(Intent... intents) {
    return means("kitchen", "words", intents);
  }

  Reply means(String device, String words, Intent... intents) {
    clock.advance(Duration.ofSeconds(5));
    return asSoonAsSaid(device, words, intents);
  }

  private Reply asSoonAsSaid(String device, String words, Intent... intents) {
    var ports =
        new Shop(terms(), catalog, catalog, shop, shop, shop, sessions.attempts(), sessions, data);
    var assistant =
        new DialogAssistant(
                between.apply(sessions),
                ports,
                (_, _) -> new Interpretation(List.of(intents)),
                clock)
            .paced(pace);
    return assistant.reply(
        new Turn("t" + turns++, caller(), device, Utterance.Heard.of(words), surface, Locale.US));
  }

  /// What is said back to a turn that comes without a pause.
  String rushes(String device, Intent... intents) {
    return asSoonAsSaid(device, "words", intents).prompt().written();
  }

  /// From now on, nobody may have more turns a minute.
  Home paced(int changed) {
    pace = changed;
    return this;
  }

  /// What is said back, as text.
  String hears(Intent... intents) {
    return means(intents).prompt().written();
  }

  Visit visit() {
    return sessions.open(caller(), "kitchen");
  }

  ShopperNotes notes() {
    return visit().shopper().notes();
  }

  Cart cart() {
    return visit().cart();
  }

  /// What was ordered since the test began, newest first.
  List<Order> orders() {
    return shop.recent(HOUSEHOLD, 100).stream()
        .filter(order -> !order.id().value().startsWith("O-"))
        .toList();
  }

  /// One of them bought this so many days ago.
  Home bought(ShopperId by, String sku, int daysAgo) {
    return bought(by, sku, daysAgo, Optional.empty());
  }

  Home bought(ShopperId by, String sku, int daysAgo, Optional<Gift> gift) {
    var at = clock.instant().minus(Duration.ofDays(daysAgo));
    var none = Money.of(0, "USD");
    var price = Money.of(499, "USD");
    var id = "O-" + by + "-" + sku + "-" + daysAgo;
    shop.knows(
        new Order(
            new OrderId(id),
            new OrderKey(id),
            new Order.Buyer(by, HOUSEHOLD, gift),
            at,
            daysAgo < 2 ? OrderStatus.SHIPPED : OrderStatus.DELIVERED,
            List.of(new OrderLine(new Sku(sku), Quantity.ONE, price)),
            new Totals(price, none, none),
            new Shipment(at.plus(Duration.ofDays(2)), null, null),
            null));
    return this;
  }

  /// Kim gets another voice code, as in the shop's app.
  void newCode(String digits) {
    var kim = sessions.open(new Caller.Known(KIM), "app").shopper();
    var rules = new Shopper.Rules(Role.ADULT, null, VoiceCode.of(digits), null, null);
    sessions.put(
        new Shopper(
            kim.id(),
            kim.name(),
            kim.household(),
            kim.identities(),
            kim.billing(),
            rules,
            kim.consents(),
            kim.notes()));
  }

  private Caller caller() {
    return recognised ? new Caller.Known(speaker) : new Caller.Owner(speaker);
  }

  private void put(ShopperId id, String name, Shopper.Rules rules, Map<String, Address> places) {
    var home = new Address("1 Main St", "Springfield", "12345", "US");
    sessions.put(
        new Shopper(
            id,
            name,
            HOUSEHOLD,
            List.of(),
            new Shopper.Billing(home, places, "card-on-file", id + "@example.com"),
            rules,
            Set.of("orders"),
            ShopperNotes.NONE));
  }

  private void sells(String sku, String name, long price, String attribute) {
    var parts = attribute.split("=");
    Map<String, List<String>> attributes =
        parts.length == 2 ? Map.of(parts[0], List.of(parts[1])) : Map.of();
    catalog.add(
        new Product(
            new Sku(sku),
            new Product.Names(name, name, name.split(" ")[0], List.of()),
            new Product.Category(List.of("Pantry")),
            new Product.Packaging(
                new Pack.Amount(Measure.of("500", "g")), false, OptionalInt.empty()),
            new Product.Details("", List.of(), null, attributes, "")));
    shop.sells(new Sku(sku), Money.of(price, "USD"), 40);
  }

  private static ShopTerms terms() {
    var dollars = Currency.getInstance("USD");
    return new ShopTerms(
        "Corner Market",
        dollars,
        List.of(Locale.US),
        Duration.ofMinutes(30),
        24,
        new Money(10000, dollars),
        new ShopTerms.Delivery(new Money(0, dollars), new Money(-1, dollars), 2),
        BigDecimal.ZERO,
        ZoneId.of("America/New_York"));
  }
}
