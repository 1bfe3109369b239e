package dev.sayso.commerce.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.order.OrderStatus;
import dev.sayso.commerce.order.Shipment;
import dev.sayso.commerce.order.Totals;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.ShopperId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UsualBasketTest {

  private static final Instant SATURDAY = Instant.parse("2026-11-21T10:00:00Z");
  private static final Instant NOW = SATURDAY.plus(Duration.ofDays(1));

  @Test
  void whatIsInMostOfTheAlikeOrdersIsTheBasket() {
    var basket =
        usual(
                order(0, "MILK", "EGGS", "BREAD", "JAM"),
                order(7, "MILK", "EGGS", "BREAD"),
                order(14, "MILK", "EGGS", "BREAD", "TEA"))
            .orElseThrow();
    assertThat(basket.lines())
        .extracting(OrderLine::sku)
        .containsExactly(new Sku("MILK"), new Sku("EGGS"), new Sku("BREAD"));
    assertThat(basket.weekday()).contains(DayOfWeek.SATURDAY);
  }

  @Test
  void anOrderOfSomethingElseInBetweenDoesNotHideIt() {
    var basket =
        usual(
            order(0, "PAINT", "BRUSH", "TAPE"),
            order(7, "MILK", "EGGS", "BREAD"),
            order(14, "MILK", "EGGS", "BREAD"));
    assertThat(basket).isPresent();
    assertThat(basket.orElseThrow().lastTime().placedAt())
        .isEqualTo(SATURDAY.minus(Duration.ofDays(7)));
  }

  @Test
  void ordersOnDifferentDaysHaveNoWeekday() {
    var basket = usual(order(0, "MILK", "EGGS", "BREAD"), order(6, "MILK", "EGGS", "BREAD"));
    assertThat(basket.orElseThrow().weekday()).isEmpty();
  }

  @Test
  void oneOrderIsNoHabit() {
    assertThat(usual(order(0, "MILK", "EGGS", "BREAD"), order(7, "SOAP", "TEA", "JAM"))).isEmpty();
  }

  @Test
  void whatWasUsualHalfAYearAgoIsUsualNoLonger() {
    assertThat(usual(order(170, "MILK", "EGGS", "BREAD"), order(177, "MILK", "EGGS", "BREAD")))
        .isEmpty();
  }

  @Test
  void aCancelledOrderDoesNotCount() {
    var history =
        new PurchaseHistory(
            List.of(
                order(0, "MILK", "EGGS", "BREAD").with(OrderStatus.CANCELLED, Shipment.UNKNOWN),
                order(7, "MILK", "EGGS", "BREAD")));
    assertThat(UsualBasket.of(history, NOW, ZoneOffset.UTC)).isEmpty();
    assertThat(history.lastOrder().orElseThrow().placedAt())
        .isEqualTo(SATURDAY.minus(Duration.ofDays(7)));
  }

  @Test
  void aHabitHalvesEverySixtyDays() {
    var history = new PurchaseHistory(List.of(order(0, "MILK"), order(60, "MILK")));
    assertThat(history.habit(SATURDAY).get(new Sku("MILK"))).isEqualTo(1.5);
  }

  @Test
  void ofTwoBasketsBothAreFoundTheOneOrderedLastFirst() {
    assertThat(weeklyAndMonthly())
        .extracting(basket -> basket.lines().getFirst().sku())
        .containsExactly(new Sku("MILK"), new Sku("SOAP"));
  }

  @Test
  void whereTwoBasketsAreDueBothAreMeantAndOnItsDayOnlyThatOne() {
    var all = weeklyAndMonthly();
    assertThat(UsualBasket.meant(all, SATURDAY.plus(Duration.ofDays(5)), ZoneOffset.UTC))
        .hasSize(2);
    assertThat(UsualBasket.meant(all, SATURDAY.plus(Duration.ofDays(7)), ZoneOffset.UTC))
        .extracting(basket -> basket.lines().getFirst().sku())
        .containsExactly(new Sku("MILK"));
  }

  private static List<UsualBasket> weeklyAndMonthly() {
    var history =
        new PurchaseHistory(
            List.of(
                order(0, "MILK", "EGGS", "BREAD"),
                order(7, "MILK", "EGGS", "BREAD"),
                order(16, "SOAP", "BAGS", "PAPER"),
                order(46, "SOAP", "BAGS", "PAPER")));
    return UsualBasket.all(history, NOW, ZoneOffset.UTC);
  }

  private static Optional<UsualBasket> usual(Order... orders) {
    return UsualBasket.of(new PurchaseHistory(List.of(orders)), NOW, ZoneOffset.UTC);
  }

  private static Order order(int daysAgo, String... skus) {
    var price = Money.of(100, "USD");
    var none = Money.of(0, "USD");
    return new Order(
        new OrderId("O-" + daysAgo),
        new OrderKey("k-" + daysAgo),
        new Order.Buyer(new ShopperId("kim"), new HouseholdId("h1")),
        SATURDAY.minus(Duration.ofDays(daysAgo)),
        OrderStatus.DELIVERED,
        Stream.of(skus).map(sku -> new OrderLine(new Sku(sku), Quantity.ONE, price)).toList(),
        new Totals(price, none, none),
        Shipment.UNKNOWN,
        null);
  }
}
