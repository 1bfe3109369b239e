package dev.sayso.dialog;

import dev.sayso.commerce.TestClock;
import dev.sayso.commerce.cart.Cart;
import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.CatalogSearch;
import dev.sayso.commerce.catalog.InMemoryCatalog;
import dev.sayso.commerce.catalog.Measure;
import dev.sayso.commerce.catalog.Pack;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.catalog.Unit;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.order.Checkout;
import dev.sayso.commerce.order.Consent;
import dev.sayso.commerce.order.FinishingOrders;
import dev.sayso.commerce.order.InMemoryShop;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderAttempt;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.order.OrderStatus;
import dev.sayso.commerce.order.PlacingOrder;
import dev.sayso.commerce.order.Shipment;
import dev.sayso.commerce.order.Totals;
import dev.sayso.commerce.privacy.InMemoryPersonalData;
import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.Role;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.commerce.shopper.ShopperNotes;
import dev.sayso.commerce.shopper.VoiceCode;
import dev.sayso.dialog.understanding.LanguageModel;
import dev.sayso.dialog.understanding.RuleInterpreter;
import java.lang.reflect.Proxy;
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

/// A small shop with one shopper and her history, to talk to in tests. Nothing leaves the process.
final class Conversation {

  static final ShopperId KIM = new ShopperId("kim");
  static final Product TABS = tabs("TABS-60", "Sparkle dishwasher tabs", 60);
  static final Product FEW_TABS = tabs("TABS-30", "Sparkle dishwasher tabs", 30);
  static final Product MILK = measured("MILK", "Meadow milk", "1", "l", false);
  static final Product TOMATOES = measured("TOM", "vine tomatoes", "1", "kg", true);
  static final Product BUTTER = measured("BUT", "Meadow butter", "250", "g", false);

  final TestClock clock = TestClock.at("2026-11-22T10:00:00Z");
  private Optional<Dying> dying = Optional.empty();
  final InMemoryShop shop = new InMemoryShop(terms(), clock);
  private final InMemorySessions sessions = new InMemorySessions(shop, clock);
  private final InMemoryPersonalData data = new InMemoryPersonalData();
  private final Assistant assistant;
  private Capabilities surface = Capabilities.SPEAKER;
  private int turns;

  Conversation() {
    this(shopper(Role.ADULT, null, null));
  }

  Conversation(Shopper shopper) {
    this(shopper, search -> search);
  }

  /// With a model that is asked where the rules are unsure.
  Conversation(LanguageModel model) {
    this(shopper(Role.ADULT, null, null), search -> search, model);
  }

  /// With the shop's search put into something.
  Conversation(Shopper shopper, UnaryOperator<CatalogSearch> around) {
    this(shopper, around, LanguageModel.NONE);
  }

  Conversation(Shopper shopper, UnaryOperator<CatalogSearch> around, LanguageModel model) {
    var catalog = new InMemoryCatalog(List.of(TABS, FEW_TABS, MILK, TOMATOES, BUTTER));
    var search = around.apply(catalog);
    sell(TABS, 1249, 40);
    sell(FEW_TABS, 749, 40);
    sell(MILK, 189, 100);
    sell(TOMATOES, 449, 50);
    sell(BUTTER, 279, 3);
    shop.knows(earlier());
    sessions.put(shopper);
    var ports =
        new Shop(
            terms(), catalog, search, shop, mortal(), shop, sessions.attempts(), sessions, data);
    assistant =
        new DialogAssistant(sessions, ports, RuleInterpreter.english(_ -> false), model, clock);
  }

  static Shopper shopper(Role role, @Nullable Money limit, @Nullable String code) {
    return new Shopper(
        KIM,
        "Kim",
        new HouseholdId("h1"),
        List.of(),
        new Shopper.Billing(null, "card-on-file", "kim@example.com"),
        new Shopper.Rules(role, limit, code == null ? null : VoiceCode.of(code), null, null),
        Set.of("orders"),
        ShopperNotes.NONE);
  }

  /// Where a turn dies that asks the shop to take or to stop an order.
  enum Dying {
    BEFORE,
    AFTER
  }

  /// The next time the shop is asked to take or to stop an order, the process dies.
  void dies(Dying when) {
    dying = Optional.of(when);
  }

  private Checkout mortal() {
    return (Checkout)
        Proxy.newProxyInstance(
            Checkout.class.getClassLoader(),
            new Class<?>[] {Checkout.class},
            (_, method, arguments) -> {
              boolean mortal = Set.of("place", "cancel").contains(method.getName());
              var when = mortal ? dying : Optional.<Dying>empty();
              if (when.isPresent()) {
                dying = Optional.empty();
              }
              if (when.equals(Optional.of(Dying.BEFORE))) {
                throw new IllegalStateException("died");
              }
              var answer = method.invoke(shop, arguments);
              if (when.isPresent()) {
                throw new IllegalStateException("died");
              }
              return answer;
            });
  }

  /// Time goes by.
  void later(Duration time) {
    clock.advance(time);
  }

  /// What the sweep does.
  FinishingOrders.Swept finish() {
    return new FinishingOrders(shop, shop, sessions.attempts(), clock).sweep();
  }

  List<OrderAttempt> attempts() {
    return sessions.attempts().all();
  }

  Reply open(String device) {
    clock.advance(Duration.ofSeconds(5));
    return assistant.reply(
        new Turn(
            "o" + turns++,
            new Caller.Known(KIM),
            device,
            new Utterance.Opened(),
            surface,
            Locale.US));
  }

  Conversation on(Capabilities changed) {
    surface = changed;
    return this;
  }

  void sell(Product product, long price, int stock) {
    shop.sells(product.sku(), Money.of(price, "USD"), stock);
  }

  Reply say(String text) {
    return say("t" + turns++, "kitchen", text);
  }

  Reply say(String turn, String device, String text) {
    clock.advance(Duration.ofSeconds(5));
    return assistant.reply(
        new Turn(
            turn, new Caller.Known(KIM), device, Utterance.Heard.of(text), surface, Locale.US));
  }

  Visit visit() {
    return sessions.open(new Caller.Known(KIM), "kitchen");
  }

  /// The shop takes the order that is proposed, and the process dies before it writes anything
  /// down.
  void shopTakesWhatIsProposed() {
    if (!(visit().session().expectation()
        instanceof Expectation.Confirmation(Expectation.Proposal.PlaceOrder(var summary)))) {
      throw new AssertionError("nothing is proposed");
    }
    var quote = shop.quote(visit().shopper(), summary.lines());
    var buyer = new Order.Buyer(KIM, new HouseholdId("h1"));
    var consent =
        new Consent(
            summary.words(),
            summary.total(),
            summary.hash(),
            "yes",
            "kim",
            "kitchen",
            clock.instant());
    shop.place(new PlacingOrder(summary.key(), buyer, quote, consent));
  }

  Cart cart() {
    return visit().cart();
  }

  List<Order> orders() {
    return shop.recent(new HouseholdId("h1"), 1000);
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

  private Order earlier() {
    var price = Money.of(1249, "USD");
    var none = Money.of(0, "USD");
    var at = clock.instant().minus(Duration.ofDays(30));
    return new Order(
        new OrderId("O-1"),
        new OrderKey("old-1"),
        new Order.Buyer(KIM, new HouseholdId("h1")),
        at,
        OrderStatus.DELIVERED,
        List.of(new OrderLine(TABS.sku(), Quantity.ONE, price)),
        new Totals(price, none, none),
        new Shipment(null, null, at.plus(Duration.ofDays(2))),
        null);
  }

  private static Product tabs(String sku, String name, int count) {
    return product(sku, name, new Pack.Pieces(count, Unit.of("tab")), false);
  }

  private static Product measured(
      String sku, String name, String amount, String unit, boolean byWeight) {
    return product(sku, name, new Pack.Amount(Measure.of(amount, unit)), byWeight);
  }

  private static Product product(String sku, String name, Pack pack, boolean byWeight) {
    return new Product(
        new Sku(sku),
        new Product.Names(name, name, name.split(" ")[0], List.of()),
        new Product.Category(List.of()),
        new Product.Packaging(pack, byWeight, OptionalInt.empty()),
        new Product.Details("", List.of(), null, Map.of(), ""));
  }
}
