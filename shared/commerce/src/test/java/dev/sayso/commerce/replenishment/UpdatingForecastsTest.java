package dev.sayso.commerce.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.TestClock;
import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.InMemoryCatalog;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.Gift;
import dev.sayso.commerce.order.InMemoryShop;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.order.OrderStatus;
import dev.sayso.commerce.order.Shipment;
import dev.sayso.commerce.order.TestedShop;
import dev.sayso.commerce.order.Totals;
import dev.sayso.commerce.replenishment.OrderNews.Altered;
import dev.sayso.commerce.replenishment.OrderNews.Placed;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.ShopperId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeTry;
import org.junit.jupiter.api.Test;

class UpdatingForecastsTest {

  private static final HouseholdId HOME = new HouseholdId("h1");
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  private InMemoryShop shop = shop();
  private InMemoryForecasts forecasts = new InMemoryForecasts();
  private UpdatingForecasts updating = updating(forecasts);

  /// A property is tried many times on one instance.
  @BeforeTry
  void begin() {
    shop = shop();
    forecasts = new InMemoryForecasts();
    updating = updating(forecasts);
  }

  @Property(tries = 60)
  void in_whatever_order_and_however_often_orders_are_told_what_is_kept_is_the_same(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int count) {
    var told = new ArrayList<OrderNews>();
    for (var order : orders(seed, count)) {
      shop.knows(order);
      told.add(new Placed(HOME, order.id()));
    }
    var random = new Random(seed);
    told.addAll(told.subList(0, random.nextInt(count)));
    Collections.shuffle(told, random);
    var arrived = new InMemoryForecasts();
    var piecemeal = updating(arrived);
    for (int from = 0; from < told.size(); ) {
      int to = Math.min(told.size(), from + 1 + random.nextInt(3));
      piecemeal.update(HOME, told.subList(from, to));
      from = to;
    }
    updating.rebuild(HOME);
    assertThat(arrived.kept(HOME).past()).isEqualTo(forecasts.kept(HOME).past());
    assertThat(foretold(arrived)).isEqualTo(foretold(forecasts));
  }

  @Property(tries = 60)
  void orders_that_arrive_one_by_one_end_as_those_that_were_there_at_once(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int count) {
    for (var order : orders(seed, count)) {
      shop.knows(order);
      updating.update(HOME, List.of(new Placed(HOME, order.id())));
    }
    var atOnce = new InMemoryForecasts();
    updating(atOnce).rebuild(HOME);
    assertThat(forecasts.kept(HOME).past()).isEqualTo(atOnce.kept(HOME).past());
    assertThat(foretold(forecasts)).isEqualTo(foretold(atOnce));
  }

  @Property(tries = 40)
  void a_cancelled_order_is_as_if_it_never_was_whichever_news_come_first(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 20) int count) {
    var orders = orders(seed, count);
    orders.forEach(shop::knows);
    var gone = orders.remove((int) Math.floorMod(seed, count));
    shop.knows(gone.with(OrderStatus.CANCELLED, Shipment.UNKNOWN));
    updating.update(HOME, List.of(new Altered(HOME)));
    updating.update(HOME, List.of(new Placed(HOME, gone.id())));
    var without = shop();
    orders.forEach(without::knows);
    var never = new InMemoryForecasts();
    new UpdatingForecasts(never, without, new InMemoryCatalog(List.of()), ZONE).rebuild(HOME);
    assertThat(forecasts.kept(HOME).past()).isEqualTo(never.kept(HOME).past());
  }

  @Test
  void an_order_that_was_told_before_changes_nothing_and_writes_nothing() {
    var order = order(1, 0, "milk");
    shop.knows(order);
    assertThat(updating.update(HOME, List.of(new Placed(HOME, order.id())))).isPresent();
    var before = forecasts.kept(HOME);
    assertThat(updating.update(HOME, List.of(new Placed(HOME, order.id())))).isEmpty();
    assertThat(updating.update(HOME, List.of(new Altered(HOME)))).isEmpty();
    assertThat(forecasts.kept(HOME)).isEqualTo(before);
  }

  @Test
  void a_second_order_of_a_day_counts_the_same_whichever_is_told_first() {
    shop.knows(order(1, 0, "milk"));
    shop.knows(order(2, 60, "milk", "eggs"));
    updating.update(HOME, List.of(new Placed(HOME, new OrderId("O2"))));
    var other = new InMemoryForecasts();
    updating(other).update(HOME, List.of(new Placed(HOME, new OrderId("O1"))));
    updating(other).update(HOME, List.of(new Placed(HOME, new OrderId("O2"))));
    assertThat(other.kept(HOME).past()).isEqualTo(forecasts.kept(HOME).past());
  }

  @Test
  void a_deleted_order_is_gone_though_the_news_of_its_placing_come_late() {
    shop.knows(order(1, 0, "milk"));
    updating.update(HOME, List.of(new Placed(HOME, new OrderId("O1"))));
    updating.update(HOME, List.of(new Placed(HOME, new OrderId("gone"))));
    assertThat(forecasts.outlook(HOME).orElseThrow().items()).hasSize(1);
  }

  @Test
  void nothing_is_written_for_a_household_that_never_ordered() {
    assertThat(updating.rebuild(HOME)).isEmpty();
    assertThat(forecasts.kept(HOME).version()).isZero();
  }

  @Test
  void when_the_only_order_is_cancelled_nothing_is_foretold_any_more() {
    shop.knows(order(1, 0, "milk"));
    updating.rebuild(HOME);
    shop.knows(order(1, 0, "milk").with(OrderStatus.CANCELLED, Shipment.UNKNOWN));
    updating.update(HOME, List.of(new Altered(HOME)));
    assertThat(foretold(forecasts)).isEmpty();
  }

  @Test
  void a_gift_is_no_habit_and_yet_known() {
    shop.knows(order(1, 0, "milk"));
    updating.rebuild(HOME);
    var gift = gift(order(2, 1440 * 3, "toy"));
    shop.knows(gift);
    updating.update(HOME, List.of(new Placed(HOME, gift.id())));
    var outlook = forecasts.outlook(HOME).orElseThrow();
    assertThat(outlook.items()).extracting(Outlook.Item::sku).containsExactly(new Sku("milk"));
    assertThat(outlook.isBehind(new PurchaseHistory(shop.recent(HOME, 9)))).isFalse();
  }

  @Test
  void of_two_who_update_at_once_neither_is_lost() {
    shop.knows(order(1, 0, "milk"));
    var outrun = new Outrun();
    var slow = updating(outrun);
    outrun.meanwhile =
        () -> {
          shop.knows(order(2, 1440 * 7, "milk"));
          updating(outrun.kept).update(HOME, List.of(new Placed(HOME, new OrderId("O2"))));
        };
    slow.update(HOME, List.of(new Placed(HOME, new OrderId("O1"))));
    var item = outrun.outlook(HOME).orElseThrow().items().getFirst();
    assertThat(item.times()).isEqualTo(2);
  }

  @Test
  void that_an_order_is_shipped_is_no_news() {
    var order = order(1, 0, "milk");
    var shipped = order.with(OrderStatus.SHIPPED, Shipment.UNKNOWN);
    var cancelled = order.with(OrderStatus.CANCELLED, Shipment.UNKNOWN);
    assertThat(news(order, shipped)).isEmpty();
    assertThat(news(order, order)).isEmpty();
    assertThat(news(null, order)).contains(new Placed(HOME, order.id()));
    assertThat(news(null, cancelled)).isEmpty();
    assertThat(news(shipped, cancelled)).contains(new Altered(HOME));
    assertThat(news(cancelled, order)).contains(new Altered(HOME));
    assertThat(news(order, null)).contains(new Altered(HOME));
    assertThat(news(cancelled, null)).isEmpty();
    assertThat(news(order, order(1, 0, "milk", "eggs"))).contains(new Altered(HOME));
    assertThat(news(order, gift(order))).contains(new Altered(HOME));
    assertThat(news(order, order(1, 5, "milk"))).contains(new Altered(HOME));
  }

  private static Optional<OrderNews> news(Order before, Order after) {
    return OrderNews.of(Optional.ofNullable(before), Optional.ofNullable(after));
  }

  private static InMemoryShop shop() {
    return new InMemoryShop(TestedShop.TERMS, TestClock.at("2026-11-22T15:00:00Z"));
  }

  private UpdatingForecasts updating(Forecasts kept) {
    return new UpdatingForecasts(kept, shop, new InMemoryCatalog(List.of()), ZONE);
  }

  private static List<ReplenishmentForecast> foretold(Forecasts forecasts) {
    var day = START.plus(Duration.ofDays(200)).atZone(ZONE).toLocalDate();
    return forecasts.outlook(HOME).orElseThrow().forecasts(day, List.of());
  }

  /// Up to two on some days, of a few products, in the order of their times.
  private static List<Order> orders(long seed, int count) {
    var random = new Random(seed);
    var orders = new ArrayList<Order>();
    int minutes = 0;
    for (int i = 0; i < count; i++) {
      minutes += 60 + random.nextInt(1440 * 5);
      orders.add(order(i, minutes, "p" + random.nextInt(3), "q" + random.nextInt(6)));
    }
    return orders;
  }

  private static Order order(int number, int minutes, String... skus) {
    var price = TestedShop.usd(189);
    var lines = List.of(skus).stream().map(sku -> new OrderLine(new Sku(sku), Quantity.ONE, price));
    return new Order(
        new OrderId("O" + number),
        new OrderKey("K" + number),
        new Order.Buyer(new ShopperId("kim"), HOME),
        START.plus(Duration.ofMinutes(minutes)),
        OrderStatus.RECEIVED,
        lines.toList(),
        new Totals(price, TestedShop.usd(0), TestedShop.usd(0)),
        Shipment.UNKNOWN,
        null);
  }

  private static Order gift(Order order) {
    return new Order(
        order.id(),
        order.key(),
        new Order.Buyer(
            order.buyer().shopper(), order.buyer().household(), Optional.of(new Gift("Sam"))),
        order.placedAt(),
        order.status(),
        order.lines(),
        order.totals(),
        order.shipment(),
        null);
  }

  /// Somebody else writes between the first read and the first write.
  private static final class Outrun implements Forecasts {

    private final InMemoryForecasts kept = new InMemoryForecasts();
    private Runnable meanwhile = () -> {};

    @Override
    public Optional<Outlook> outlook(HouseholdId household) {
      return kept.outlook(household);
    }

    @Override
    public Kept kept(HouseholdId household) {
      return kept.kept(household);
    }

    @Override
    public boolean save(
        HouseholdId household, Kept read, ShopperHabits.State habits, Outlook outlook) {
      meanwhile.run();
      meanwhile = () -> {};
      return kept.save(household, read, habits, outlook);
    }
  }
}
