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
import dev.sayso.commerce.privacy.InMemoryPersonalData;
import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.commerce.shopper.Address;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.Role;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.commerce.shopper.ShopperNotes;
import dev.sayso.commerce.shopper.VoiceCode;
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
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// A household of three, the shop it orders from, and the assistant between them; nothing leaves
/// the process. Kim orders freely, from 100.00 on with the code 4711; Sam up to 60.00; Ben is a
/// child. Who speaks to a shared device may be unknown: then it is Kim's.
final class Home {

  private static final HouseholdId HOUSEHOLD = new HouseholdId("h1");
  private static final Currency DOLLARS = Currency.getInstance("USD");
  private static final long SAMS_LIMIT = 6000;
  static final long CODE_FROM = 10000;
  static final String DIGITS = "4711";
  private static final VoiceCode CODE = code();

  final TestClock clock = TestClock.at("2026-11-22T15:00:00Z");
  final InMemoryShop shop = new InMemoryShop(terms(), clock);
  private final InMemorySessions sessions = new InMemorySessions(shop, clock);
  private final InMemoryPersonalData data = new InMemoryPersonalData();
  private final Assistant assistant;

  Home() {
    Arrays.stream(Goods.values()).forEach(goods -> sell(goods, goods.price, goods.stock));
    sessions.put(member("kim", new Shopper.Rules(Role.ADULT, null, CODE, null, null)));
    var limit = new Money(SAMS_LIMIT, DOLLARS);
    sessions.put(member("sam", new Shopper.Rules(Role.ADULT, limit, null, null, null)));
    sessions.put(member("ben", new Shopper.Rules(Role.CHILD, null, null, null, null)));
    for (int week = 1; week <= 4; week++) {
      knows("kim", 7 * week + 1, Goods.MILK, Goods.EGGS, Goods.BUTTER);
      knows("sam", 9 * week + 2, week % 2 == 0 ? Goods.GROUND : Goods.DECAF);
    }
    knows("kim", 30, Goods.TABS);
    knows("kim", 50, Goods.BEANS);
    var catalog = new InMemoryCatalog(Goods.products());
    var ports =
        new Shop(terms(), catalog, catalog, shop, shop, shop, sessions.attempts(), sessions, data);
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

  private static Shopper member(String id, Shopper.Rules rules) {
    var home = new Address("1 Main St", "Springfield", "12345", "US");
    var office = new Address("9 Works Rd", "Springfield", "12345", "US");
    return new Shopper(
        new ShopperId(id),
        id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1),
        HOUSEHOLD,
        List.of(),
        new Shopper.Billing(home, Map.of("office", office), "card-on-file", id + "@example.com"),
        rules,
        Set.of("orders"),
        ShopperNotes.NONE);
  }

  /// 4711, hashed once: the real hash is slow on purpose.
  private static VoiceCode code() {
    var salt = new byte[16];
    try {
      var hash =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
              .generateSecret(new PBEKeySpec(DIGITS.toCharArray(), salt, 1, 256))
              .getEncoded();
      var text = Base64.getEncoder();
      return new VoiceCode(text.encodeToString(salt), text.encodeToString(hash), 1);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ShopTerms terms() {
    return new ShopTerms(
        "Corner Market",
        DOLLARS,
        List.of(Locale.US),
        Duration.ofMinutes(30),
        24,
        new Money(CODE_FROM, DOLLARS),
        new ShopTerms.Delivery(new Money(299, DOLLARS), new Money(5000, DOLLARS), 2),
        new BigDecimal("0.05"),
        ZoneId.of("America/New_York"));
  }
}
