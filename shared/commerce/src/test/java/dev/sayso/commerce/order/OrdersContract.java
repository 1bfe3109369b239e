package dev.sayso.commerce.order;

import static dev.sayso.commerce.order.ShopSteps.HOUSEHOLD;
import static dev.sayso.commerce.order.ShopSteps.asGift;
import static dev.sayso.commerce.order.ShopSteps.place;
import static dev.sayso.commerce.order.ShopSteps.placed;
import static dev.sayso.commerce.order.ShopSteps.placing;
import static dev.sayso.commerce.order.ShopSteps.quote;
import static dev.sayso.commerce.order.ShopSteps.want;
import static dev.sayso.commerce.order.TestedShop.TERMS;
import static dev.sayso.commerce.order.TestedShop.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.TestClock;
import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Pack;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.ShopperId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every book of orders keeps to.
public abstract class OrdersContract implements TestedShop.Opening {

  private static final Sku MILK = new Sku("MILK");
  private static final Instant MORNING = Instant.parse("2026-11-22T15:00:00Z");

  private final TestClock clock = new TestClock(MORNING);
  private TestedShop shop;

  @BeforeEach
  void openAShop() {
    shop = open(TERMS, clock);
    shop.sells(MILK, usd(189), 50);
  }

  @Test
  void finds_an_order_by_its_id_and_by_its_key() {
    var order = placed(shop, "k-1", want(MILK, 1));
    assertThat(shop.orders().order(order.id())).contains(order);
    assertThat(shop.orders().findByKey(new OrderKey("k-1"))).contains(order);
    assertThat(shop.orders().order(new OrderId("nowhere"))).isEmpty();
    assertThat(shop.orders().findByKey(new OrderKey("never"))).isEmpty();
  }

  @Test
  void keeps_an_order_that_came_from_elsewhere_as_it_was() {
    var order = elsewhere("O-1", "h1", MORNING);
    shop.knows(order);
    assertThat(shop.orders().order(order.id())).contains(order);
  }

  @Test
  void keeps_for_whom_an_order_was_and_what_the_product_was_then() {
    var sold = new OrderLine.Sold("Meadow milk", new Pack.Unstated(), "Corner Market", 2);
    var placing = asGift(placing("k-1", quote(shop, want(MILK, 2))), sold);
    assertThat(placing.quote().hash()).isEqualTo(quote(shop, want(MILK, 2)).hash());
    var result = place(shop, placing);
    assertThat(result).isInstanceOf(OrderResult.Placed.class);
    var order = shop.orders().findByKey(new OrderKey("k-1")).orElseThrow();
    assertThat(order.buyer().gift()).contains(new Gift("Sam"));
    assertThat(order.lines()).extracting(OrderLine::sold).containsExactly(sold);

    var shipped = report(order, OrderStatus.SHIPPED, Shipment.UNKNOWN);
    assertThat(shipped.buyer()).isEqualTo(order.buyer());
    assertThat(shipped.lines()).isEqualTo(order.lines());
    assertThat(shop.orders().recent(HOUSEHOLD, 1)).containsExactly(shipped);
    assertThat(place(shop, placing)).isEqualTo(new OrderResult.AlreadyPlaced(shipped));
  }

  @Test
  void tells_a_households_newest_orders_first_and_nobody_elses() {
    shop.knows(elsewhere("O-1", "h1", MORNING.minus(Duration.ofDays(9))));
    shop.knows(elsewhere("O-3", "h1", MORNING.minusMillis(1)));
    shop.knows(elsewhere("O-2", "h1", MORNING.minus(Duration.ofDays(2))));
    shop.knows(elsewhere("O-4", "h2", MORNING));
    var recent = shop.orders().recent(new HouseholdId("h1"), 2);
    assertThat(recent).extracting(order -> order.id().value()).containsExactly("O-3", "O-2");
    assertThat(shop.orders().recent(new HouseholdId("h1"), 50)).hasSize(3);
    assertThat(shop.orders().recent(new HouseholdId("h3"), 50)).isEmpty();
  }

  @Test
  void orders_placed_in_one_moment_are_all_told() {
    placed(shop, "k-1", want(MILK, 1));
    placed(shop, "k-2", want(MILK, 1));
    assertThat(shop.orders().recent(HOUSEHOLD, 10)).hasSize(2);
  }

  @Test
  void an_event_moves_the_order_on_and_leaves_what_it_does_not_say() {
    var order = placed(shop, "k-1", want(MILK, 1));
    var shipped = report(order, OrderStatus.SHIPPED, new Shipment(null, "DHL", null));
    assertThat(shipped.status()).isEqualTo(OrderStatus.SHIPPED);
    assertThat(shipped.shipment())
        .isEqualTo(new Shipment(order.shipment().expectedAt(), "DHL", null));
    assertThat(shop.orders().order(order.id())).contains(shipped);
    assertThat(shop.orders().recent(HOUSEHOLD, 1)).containsExactly(shipped);
  }

  @Test
  void a_delivery_without_a_time_happened_now() {
    var order = placed(shop, "k-1", want(MILK, 1));
    clock.advance(Duration.ofDays(2));
    var delivered = report(order, OrderStatus.DELIVERED, Shipment.UNKNOWN);
    assertThat(delivered.shipment().deliveredAt()).isEqualTo(clock.instant());
  }

  @Test
  void a_repeated_event_changes_nothing() {
    var order = placed(shop, "k-1", want(MILK, 1));
    var first = report(order, OrderStatus.DELIVERED, Shipment.UNKNOWN);
    clock.advance(Duration.ofHours(3));
    assertThat(report(order, OrderStatus.DELIVERED, Shipment.UNKNOWN)).isEqualTo(first);
  }

  @Test
  void a_late_event_does_not_reopen_a_delivered_order() {
    var order = placed(shop, "k-1", want(MILK, 1));
    var delivered = report(order, OrderStatus.DELIVERED, Shipment.UNKNOWN);
    assertThat(report(order, OrderStatus.SHIPPED, Shipment.UNKNOWN)).isEqualTo(delivered);
    assertThat(report(order, OrderStatus.CANCELLED, Shipment.UNKNOWN)).isEqualTo(delivered);
  }

  @Test
  void a_delivered_order_may_come_back() {
    var order = placed(shop, "k-1", want(MILK, 1));
    report(order, OrderStatus.DELIVERED, Shipment.UNKNOWN);
    var returned = report(order, OrderStatus.RETURNED, Shipment.UNKNOWN);
    assertThat(returned.status()).isEqualTo(OrderStatus.RETURNED);
    assertThat(report(order, OrderStatus.DELIVERED, Shipment.UNKNOWN)).isEqualTo(returned);
  }

  @Test
  void a_cancelled_order_stays_cancelled() {
    var order = placed(shop, "k-1", want(MILK, 1));
    shop.checkout().cancel(order);
    var after = report(order, OrderStatus.SHIPPED, Shipment.UNKNOWN);
    assertThat(after.status()).isEqualTo(OrderStatus.CANCELLED);
  }

  @Test
  void an_event_for_an_unknown_order_is_told_apart() {
    var event = new OrderEvent(new OrderId("O-9"), OrderStatus.SHIPPED, Shipment.UNKNOWN);
    assertThat(shop.orders().record(event)).isEmpty();
  }

  private Order report(Order order, OrderStatus status, Shipment shipment) {
    return shop.orders().record(new OrderEvent(order.id(), status, shipment)).orElseThrow();
  }

  private static Order elsewhere(String id, String household, Instant at) {
    var line = new OrderLine(MILK, Quantity.ONE, usd(189));
    return new Order(
        new OrderId(id),
        new OrderKey("elsewhere-" + id),
        new Order.Buyer(new ShopperId("kim"), new HouseholdId(household)),
        at,
        OrderStatus.DELIVERED,
        List.of(line),
        new Totals(line.total(), usd(0), usd(0)),
        new Shipment(null, null, at.plus(Duration.ofDays(1))),
        null);
  }
}
