package dev.sayso.dialog.random;

import dev.sayso.commerce.TestClock;
import dev.sayso.commerce.cart.Cart;
import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.InMemoryCatalog;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.order.InMemoryShop;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.order.OrderStatus;
import dev.sayso.commerce.order.Shipment;
import dev.sayso.commerce.order.Totals;
import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.Role;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.commerce.shopper.ShopperNotes;
import dev.sayso.dialog.Assistant;
import dev.sayso.dialog.Caller;
import dev.sayso.dialog.DialogAssistant;
import dev.sayso.dialog.InMemorySessions;
import dev.sayso.dialog.Reply;
import dev.sayso.dialog.Shop;
import dev.sayso.dialog.Turn;
import dev.sayso.dialog.Visit;
import dev.sayso.dialog.understanding.RuleInterpreter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A household of three, the shop it orders from, and the assistant between them; nothing leaves
/// the process. Kim orders freely, Sam up to 60.00, Ben is a child. Who speaks to a shared device
/// may be unknown: then it is Kim's.
final class Home {

  private static final HouseholdId HOUSEHOLD = new HouseholdId("h1");
  private static final Currency DOLLARS = Currency.getInstance("USD");
  private static final long SAMS_LIMIT = 6000;

  final TestClock clock = TestClock.at("2026-11-22T15:00:00Z");
  final InMemoryShop shop = new InMemoryShop(terms(), clock);
  private final InMemorySessions sessions = new InMemorySessions(shop, clock);
  private final Assistant assistant;

  Home() {
    Arrays.stream(Goods.values()).forEach(goods -> sell(goods, goods.price, goods.stock));
    sessions.put(member("kim", Role.ADULT, null));
    sessions.put(member("sam", Role.ADULT, new Money(SAMS_LIMIT, DOLLARS)));
    sessions.put(member("ben", Role.CHILD, null));
    for (int week = 1; week <= 4; week++) {
      knows("kim", 7 * week + 1, Goods.MILK, Goods.EGGS, Goods.BUTTER);
      knows("sam", 9 * week + 2, week % 2 == 0 ? Goods.GROUND : Goods.DECAF);
    }
    knows("kim", 30, Goods.TABS);
    knows("kim", 50, Goods.BEANS);
    var catalog = new InMemoryCatalog(Goods.products());
    var ports = new Shop(terms(), catalog, catalog, shop, shop, shop);
    assistant = new DialogAssistant(sessions, ports, RuleInterpreter.english(_ -> false), clock);
  }

  void sell(Goods goods, long price, int stock) {
    shop.sells(goods.sku(), new Money(price, DOLLARS), stock);
  }

  Reply say(String turn, Said said) {
    return assistant.reply(
        new Turn(turn, caller(said), said.device(), said.utterance(), said.surface(), Locale.US));
  }

  Cart cart() {
    return sessions.cart(HOUSEHOLD);
  }

  /// Newest first.
  List<Order> orders() {
    return shop.recent(HOUSEHOLD, 1000);
  }

  /// What a turn would read where this is said.
  Visit visit(Said said) {
    return sessions.open(caller(said), said.device());
  }

  private static Caller caller(Said said) {
    return said.speaker().equals("somebody")
        ? new Caller.Owner(new ShopperId("kim"))
        : new Caller.Known(new ShopperId(said.speaker()));
  }

  private void knows(String buyer, int daysAgo, Goods... goods) {
    var lines =
        Arrays.stream(goods)
            .map(one -> new OrderLine(one.sku(), Quantity.ONE, new Money(one.price, DOLLARS)))
            .toList();
    var total = lines.stream().map(OrderLine::total).reduce(Money.zero(DOLLARS), Money::plus);
    var at = clock.instant().minus(Duration.ofDays(daysAgo));
    shop.knows(
        new Order(
            new OrderId("O-" + buyer + daysAgo),
            new OrderKey("old-" + buyer + daysAgo),
            new Order.Buyer(new ShopperId(buyer), HOUSEHOLD),
            at,
            OrderStatus.DELIVERED,
            lines,
            new Totals(total, Money.zero(DOLLARS), Money.zero(DOLLARS)),
            new Shipment(null, null, at.plus(Duration.ofDays(2))),
            null));
  }

  private static Shopper member(String id, Role role, @Nullable Money limit) {
    return new Shopper(
        new ShopperId(id),
        id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1),
        HOUSEHOLD,
        List.of(),
        new Shopper.Billing(null, "card-on-file", null),
        new Shopper.Rules(role, limit, null, null, null),
        Set.of("orders"),
        ShopperNotes.NONE);
  }

  private static ShopTerms terms() {
    return new ShopTerms(
        "Corner Market",
        DOLLARS,
        List.of(Locale.US),
        Duration.ofMinutes(30),
        24,
        new Money(10000, DOLLARS),
        new ShopTerms.Delivery(new Money(299, DOLLARS), new Money(5000, DOLLARS), 2),
        new BigDecimal("0.05"),
        ZoneId.of("America/New_York"));
  }
}
