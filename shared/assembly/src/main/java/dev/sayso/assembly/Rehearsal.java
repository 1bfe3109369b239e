package dev.sayso.assembly;

import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.SearchQuery;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.order.OrderStatus;
import dev.sayso.commerce.order.Shipment;
import dev.sayso.commerce.order.Totals;
import dev.sayso.commerce.replenishment.Forecasting;
import dev.sayso.commerce.replenishment.PurchaseHistory;
import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.Identity;
import dev.sayso.commerce.shopper.Role;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.commerce.shopper.ShopperNotes;
import dev.sayso.dialog.Assistant;
import dev.sayso.dialog.Caller;
import dev.sayso.dialog.Capabilities;
import dev.sayso.dialog.DialogAssistant;
import dev.sayso.dialog.Shop;
import dev.sayso.dialog.Turn;
import dev.sayso.dialog.Utterance;
import dev.sayso.dialog.understanding.Interpreter;
import dev.sayso.store.dynamodb.DynamoSessions;
import dev.sayso.store.dynamodb.DynamoTables;
import dev.sayso.store.dynamodb.Homes;
import dev.sayso.store.dynamodb.RehearsedHome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Conversations with a household that does not exist, ahead of the first shopper: it bought what
/// the shop sells, so that all a turn comes through is loaded, and compiled where it is said often
/// enough. The shop's catalogue, prices and quotes are read for real; nothing is ordered, and
/// nothing is written anywhere.
public final class Rehearsal {

  /// What very many shops sell one or the other of.
  private static final List<String> GOODS =
      List.of(
          "coffee", "milk", "tea", "soap", "paper", "tabs", "cream", "bags", "food", "shirt",
          "book", "cable", "Kaffee", "Milch", "Tee", "Papier", "Hemd", "Buch");

  private static final int MOST_GOODS = 4;
  private static final int ORDERS = 12;
  private static final Duration APART = Duration.ofDays(16);

  /// A caller by this account of any of these channels is the household that does not exist.
  public static final String ACCOUNT = "rehearsal";

  private static final List<String> CHANNELS = List.of("alexa", "google");

  private final Assistant assistant;
  private final List<Product> goods;
  private int turns;

  private Rehearsal(Assistant assistant, List<Product> goods) {
    this.assistant = assistant;
    this.goods = List.copyOf(goods);
  }

  static Optional<Rehearsal> of(Shop shop, Interpreter words) {
    var goods = goods(shop);
    if (goods.isEmpty()) {
      return Optional.empty();
    }
    var clock = InstantSource.system();
    var orders = orders(shop, goods, clock.instant());
    var outlook =
        Forecasting.of(shop.catalog())
            .outlook(new PurchaseHistory(orders).habits(shop.terms().timeZone()), clock.instant());
    var home = new RehearsedHome(shopper(), orders, outlook);
    var tables = new DynamoTables(home, "rehearsal", "rehearsal");
    var sessions = new DynamoSessions(tables, new Homes(tables, clock), clock);
    return Optional.of(new Rehearsal(new DialogAssistant(sessions, shop, words, clock), goods));
  }

  /// Answers [#ACCOUNT] as it answers a shopper it has known for months.
  public Assistant assistant() {
    return assistant;
  }

  /// What that household buys, as it is spoken.
  public List<String> goods() {
    return goods.stream().map(Product::spoken).toList();
  }

  /// Says so many rounds of what is said most.
  public void play(int rounds) {
    for (int round = 0; round < rounds; round++) {
      for (var product : goods) {
        var session = "rehearsal-" + round % 3;
        Stream.of(
                new Utterance.Opened(),
                Utterance.Heard.of("reorder " + product.spoken()),
                Utterance.Heard.of("no"),
                Utterance.Heard.of("add " + product.spoken()),
                Utterance.Heard.of("what's in my cart"),
                Utterance.Heard.of("remove " + product.spoken()),
                Utterance.Heard.of("what am I running low on"),
                Utterance.Heard.of("where is my order"),
                Utterance.Heard.of("search for " + kind(product)),
                Utterance.Heard.of("stop"))
            .forEach(words -> assistant.reply(turn(session, words)));
      }
    }
  }

  private static String kind(Product product) {
    return product.category().path().stream().findFirst().orElse(product.spoken());
  }

  private Turn turn(String session, Utterance words) {
    return new Turn(
        "rehearsal-" + turns++,
        new Caller.Known(new ShopperId(ACCOUNT)),
        session,
        words,
        turns % 2 == 0 ? Capabilities.SPEAKER : Capabilities.SCREEN,
        Locale.US);
  }

  private static List<Product> goods(Shop shop) {
    return GOODS.stream()
        .flatMap(word -> shop.search().search(new SearchQuery(word, 1)).stream())
        .flatMap(hit -> shop.catalog().product(hit.sku()).stream())
        .distinct()
        .limit(MOST_GOODS)
        .toList();
  }

  private static Shopper shopper() {
    return new Shopper(
        new ShopperId(ACCOUNT),
        "",
        new HouseholdId(ACCOUNT),
        CHANNELS.stream().map(channel -> new Identity(channel, ACCOUNT)).toList(),
        new Shopper.Billing(null, "rehearsal", null),
        new Shopper.Rules(Role.ADULT, null, null, null, null),
        Set.of("orders", "replenishment"),
        ShopperNotes.NONE);
  }

  private static List<Order> orders(Shop shop, List<Product> goods, Instant now) {
    var prices = prices(shop, goods);
    var orders = new ArrayList<Order>();
    for (int i = 0; i < ORDERS; i++) {
      var at = now.minus(APART.multipliedBy(i + 1L));
      var lines = lines(goods, prices, i);
      orders.add(order(shop.terms(), i, at, lines));
    }
    return orders;
  }

  private static List<Money> prices(Shop shop, List<Product> goods) {
    var skus = goods.stream().map(Product::sku).toList();
    var offers = shop.offers().offers(skus);
    return skus.stream().map(sku -> price(offers.get(sku), shop.terms())).toList();
  }

  private static Money price(@Nullable Offer offer, ShopTerms terms) {
    return offer == null ? new Money(100, terms.currency()) : offer.price();
  }

  private static List<OrderLine> lines(List<Product> goods, List<Money> prices, int order) {
    return IntStream.range(0, goods.size())
        .filter(i -> (order + i) % 2 == 0 || i == 0)
        .mapToObj(i -> new OrderLine(goods.get(i).sku(), Quantity.ONE, prices.get(i)))
        .toList();
  }

  private static Order order(ShopTerms terms, int number, Instant at, List<OrderLine> lines) {
    var zero = new Money(0, terms.currency());
    var goods = lines.stream().map(OrderLine::total).reduce(zero, Money::plus);
    return new Order(
        new OrderId("rehearsal-" + number),
        new OrderKey("rehearsal-" + number),
        new Order.Buyer(new ShopperId(ACCOUNT), new HouseholdId(ACCOUNT)),
        at,
        OrderStatus.DELIVERED,
        lines,
        new Totals(goods, zero, zero),
        new Shipment(null, null, at.plus(Duration.ofDays(2))),
        null);
  }
}
