package dev.sayso.commerce.order;

import static dev.sayso.commerce.order.ShopSteps.placing;
import static dev.sayso.commerce.order.ShopSteps.quote;
import static dev.sayso.commerce.order.ShopSteps.stock;
import static dev.sayso.commerce.order.ShopSteps.want;
import static dev.sayso.commerce.order.TestedShop.TERMS;
import static dev.sayso.commerce.order.TestedShop.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.TestClock;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.ledger.LedgerHead;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// One order or none, whatever happens on the way, in a shop with native idempotency and in one
/// without.
class FinishingOrdersTest {

  private static final Sku MILK = new Sku("MILK");

  private final TestClock clock = TestClock.at("2026-11-22T15:00:00Z");
  private final InMemoryOrderAttempts attempts = new InMemoryOrderAttempts();
  private final ForeignShop shop = new ForeignShop(TERMS, clock);

  FinishingOrdersTest() {
    shop.sells(MILK, usd(189), 1_000);
  }

  @Test
  void an_order_is_placed_and_its_attempt_is_over() {
    var outcome = finishing().place(buy("k-1"));
    assertThat(outcome.result()).isInstanceOf(OrderResult.Placed.class);
    assertThat(outcome.over()).isPresent();
    assertThat(shop.all()).hasSize(1);
  }

  @Test
  void the_same_yes_twice_is_one_order() {
    finishing().place(buy("k-1"));
    assertThat(finishing().place(buy("k-1")).result())
        .isInstanceOf(OrderResult.AlreadyPlaced.class);
    assertThat(shop.all()).hasSize(1);
  }

  @Test
  void an_order_somebody_left_is_finished_while_it_is_fresh() {
    left(new OrderPath.Agreed());
    sweepIn(Duration.ofMinutes(1));
    assertThat(only().path()).isInstanceOf(OrderPath.Confirmed.class);
    assertThat(shop.all()).hasSize(1);
  }

  @Test
  void an_order_somebody_left_long_ago_is_dropped() {
    left(new OrderPath.Agreed());
    sweepIn(Duration.ofHours(1));
    assertThat(only().path()).isEqualTo(new OrderPath.Dropped(OrderPath.Why.LATE));
    assertThat(shop.all()).isEmpty();
  }

  @Test
  void an_order_that_stands_is_found_however_late() {
    var draft = shop.draft(new OrderKey("k-1"));
    left(new OrderPath.Placing(draft));
    shop.place(buy("k-1").placing().as(draft));
    sweepIn(Duration.ofDays(2));
    assertThat(only().path()).isInstanceOf(OrderPath.Confirmed.class);
  }

  @Test
  void a_request_that_arrives_after_its_order_was_dropped_does_nothing() {
    var draft = shop.draft(new OrderKey("k-1"));
    left(new OrderPath.Placing(draft));
    sweepIn(Duration.ofHours(1));
    assertThat(shop.place(buy("k-1").placing().as(draft))).isEqualTo(new OrderResult.Withdrawn());
    assertThat(shop.all()).isEmpty();
    assertThat(stock(shop, MILK)).isEqualTo(1_000);
  }

  @Test
  void a_refused_order_stays_refused_although_its_request_arrives_again() {
    shop.sells(MILK, usd(199), 1_000);
    var wish = buy("k-1", usd(189));
    assertThat(finishing().place(wish).result()).isEqualTo(new OrderResult.PriceChanged());
    shop.sells(MILK, usd(189), 1_000);
    assertThat(shop.place(wish.placing().as(new Draft("D1"))))
        .isEqualTo(new OrderResult.Withdrawn());
  }

  @Test
  void a_second_draft_of_the_same_key_is_never_placed() {
    shop.draft(new OrderKey("k-1"));
    shop.draft(new OrderKey("k-1"));
    finishing().place(buy("k-1"));
    finishing().place(buy("k-1"));
    assertThat(shop.all()).hasSize(1);
  }

  @Test
  void while_the_shopper_is_there_what_is_no_order_becomes_none() {
    left(new OrderPath.Placing(shop.draft(new OrderKey("k-1"))));
    clock.advance(Duration.ofSeconds(30));
    var settled = finishing().settle(only()).orElseThrow();
    assertThat(settled.path()).isInstanceOf(OrderPath.Dropped.class);
    assertThat(finishing().place(buy("k-1")).result()).isEqualTo(new OrderResult.Withdrawn());
  }

  @Test
  void what_was_told_is_not_tried_again() {
    var outcome = finishing().place(buy("k-1"));
    attempts.write(outcome.over().orElseThrow().told(Optional.empty()));
    assertThat(finishing().place(buy("k-1")).result())
        .isInstanceOf(OrderResult.AlreadyPlaced.class);
    assertThat(only().path()).isInstanceOf(OrderPath.Told.class);
  }

  @Test
  void a_cancellation_somebody_left_is_finished() {
    var order = ((OrderResult.Placed) finishing().place(buy("k-1")).result()).order();
    var wish = new OrderWish.Stop(order, buy("k-1").placing().consent());
    attempts.begin(
        OrderAttempt.first(wish, new OrderPath.Stopping(), clock.instant()), LedgerHead.NONE);
    sweepIn(Duration.ofMinutes(1));
    assertThat(attempts.all().getLast().path()).isEqualTo(new OrderPath.Stopped());
    assertThat(stock(shop, MILK)).isEqualTo(1_000);
  }

  @Test
  void a_cancellation_that_came_too_late_is_known_to_be() {
    var order = ((OrderResult.Placed) finishing().place(buy("k-1")).result()).order();
    var wish = new OrderWish.Stop(order, buy("k-1").placing().consent());
    attempts.begin(
        OrderAttempt.first(wish, new OrderPath.Stopping(), clock.instant()), LedgerHead.NONE);
    sweepIn(Duration.ofHours(2));
    assertThat(attempts.all().getLast().path()).isEqualTo(new OrderPath.NotStopped());
  }

  /// A hundred orders over a line that fails in every second call, in both kinds of shop, with
  /// shoppers who say yes again; then sweeps over a line that works.
  @Property(tries = 60)
  void whatever_happens_each_order_is_one_or_none_and_known(@ForAll long seed) {
    for (var real : List.of(foreign(), builtIn())) {
      var chance = new Random(seed);
      var known = new InMemoryOrderAttempts();
      var faulty = new FaultyTill(real.checkout(), real.orders(), chance, 50);
      for (int i = 0; i < 20; i++) {
        for (int yes = 0; yes <= chance.nextInt(3); yes++) {
          attempt(new FinishingOrders(faulty, faulty, known, clock), buy(real, "k-" + i));
        }
      }
      clock.advance(Duration.ofMinutes(chance.nextInt(40)));
      for (int i = 0; i < 3; i++) {
        sweep(new FinishingOrders(faulty, faulty, known, clock));
        clock.advance(Duration.ofMinutes(20));
      }
      new FinishingOrders(real.checkout(), real.orders(), known, clock).sweep();
      reconciles(real, known);
    }
  }

  private static void reconciles(TestedShop real, InMemoryOrderAttempts known) {
    var orders = real.orders().recent(TestedShop.KIM.household(), 1_000);
    assertThat(orders).extracting(Order::key).doesNotHaveDuplicates();
    assertThat(stock(real, MILK)).isEqualTo(1_000 - 2 * orders.size());
    for (var attempt : known.all()) {
      var key = ((OrderWish.Buy) attempt.wish()).placing().key();
      var stands = orders.stream().anyMatch(order -> order.key().equals(key));
      assertThat(attempt.path().isOpen()).isFalse();
      assertThat(attempt.path() instanceof OrderPath.Confirmed).isEqualTo(stands);
    }
  }

  private void attempt(FinishingOrders finishing, OrderWish.Buy wish) {
    try {
      finishing.place(wish);
    } catch (FaultyTill.Death _) {
      // The next yes, or the sweep, goes on.
    }
  }

  private static void sweep(FinishingOrders finishing) {
    try {
      finishing.sweep();
    } catch (FaultyTill.Death _) {
      // So does the next sweep.
    }
  }

  private TestedShop foreign() {
    var opened = new ForeignShop(TERMS, clock);
    opened.sells(MILK, usd(189), 1_000);
    return opened;
  }

  private TestedShop builtIn() {
    var opened = new InMemoryShop(TERMS, clock);
    opened.sells(MILK, usd(189), 1_000);
    return opened;
  }

  private OrderWish.Buy buy(String key) {
    return buy(shop, key);
  }

  private OrderWish.Buy buy(TestedShop at, String key) {
    var placing = placing(key, quote(at, want(MILK, 2)));
    var agreed = placing.consent();
    var now =
        new Consent(
            agreed.words(),
            agreed.total(),
            agreed.hash(),
            agreed.answer(),
            agreed.by(),
            agreed.session(),
            clock.instant());
    return new OrderWish.Buy(
        new PlacingOrder(placing.key(), placing.buyer(), placing.quote(), now), true);
  }

  private OrderWish.Buy buy(String key, dev.sayso.commerce.money.Money price) {
    shop.sells(MILK, price, 1_000);
    var wish = buy(key);
    shop.sells(MILK, usd(199), 1_000);
    return wish;
  }

  private void left(OrderPath path) {
    attempts.begin(OrderAttempt.first(buy("k-1"), path, clock.instant()), LedgerHead.NONE);
  }

  private void sweepIn(Duration later) {
    clock.advance(later);
    finishing().sweep();
  }

  private OrderAttempt only() {
    return attempts.all().getFirst();
  }

  private FinishingOrders finishing() {
    return new FinishingOrders(shop, shop, attempts, clock);
  }
}
