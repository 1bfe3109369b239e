package dev.sayso.commerce.order;

import static dev.sayso.commerce.order.ShopSteps.cancel;
import static dev.sayso.commerce.order.ShopSteps.place;
import static dev.sayso.commerce.order.ShopSteps.placed;
import static dev.sayso.commerce.order.ShopSteps.placing;
import static dev.sayso.commerce.order.ShopSteps.prepared;
import static dev.sayso.commerce.order.ShopSteps.quote;
import static dev.sayso.commerce.order.ShopSteps.stock;
import static dev.sayso.commerce.order.ShopSteps.want;
import static dev.sayso.commerce.order.TestedShop.KIM;
import static dev.sayso.commerce.order.TestedShop.TERMS;
import static dev.sayso.commerce.order.TestedShop.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.TestClock;
import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Sku;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every till keeps to: what a quote says, that one key makes at most one order, and that a
/// refused order changes nothing.
public abstract class CheckoutContract implements TestedShop.Opening {

  private static final Sku MILK = new Sku("MILK");
  private static final Sku TABS = new Sku("TABS");
  private static final Sku TOMATOES = new Sku("TOMATOES");

  private final TestClock clock = TestClock.at("2026-11-22T15:00:00Z");
  private TestedShop shop;

  @BeforeEach
  void openAShop() {
    shop = open(TERMS, clock);
    shop.sells(MILK, usd(189), 10);
    shop.sells(TABS, usd(1_249), 4);
    shop.sells(TOMATOES, usd(299), 5);
  }

  @Test
  void a_quote_adds_delivery_and_tax_on_the_goods() {
    var quote = quote(shop, want(MILK, 2), want(TABS, 1));
    assertThat(quote.totals()).isEqualTo(new Totals(usd(1_627), usd(300), usd(163)));
    assertThat(quote.seller()).isEqualTo("Corner Market");
    assertThat(quote.lines())
        .containsExactly(
            new OrderLine(MILK, Quantity.of(2), usd(189)),
            new OrderLine(TABS, Quantity.ONE, usd(1_249)));
  }

  @Test
  void a_quote_delivers_free_from_the_shops_threshold() {
    assertThat(quote(shop, want(TABS, 4)).totals().delivery()).isEqualTo(usd(0));
  }

  @Test
  void a_quote_arrives_on_the_shops_own_calendar_and_holds_a_quarter_of_an_hour() {
    clock.set(Instant.parse("2026-11-23T03:00:00Z"));
    var quote = quote(shop, want(MILK, 1));
    assertThat(quote.arrivesOn()).isEqualTo(LocalDate.of(2026, 11, 24));
    assertThat(quote.expiresAt()).isEqualTo(Instant.parse("2026-11-23T03:15:00Z"));
  }

  @Test
  void a_quote_names_what_is_short_or_unknown_and_prices_the_rest() {
    var quote = quote(shop, want(TABS, 5), want(new Sku("GOLD"), 1), want(MILK, 1));
    assertThat(quote.shortfalls())
        .containsExactly(new Shortfall(TABS, 4), new Shortfall(new Sku("GOLD"), 0));
    assertThat(quote.lines()).containsExactly(new OrderLine(MILK, Quantity.ONE, usd(189)));
  }

  @Test
  void a_quote_for_nothing_costs_nothing() {
    assertThat(quote(shop, want(new Sku("GOLD"), 1)).totals().total()).isEqualTo(usd(0));
  }

  @Test
  void a_quote_changes_nothing() {
    assertThat(quote(shop, want(MILK, 3)).hash()).isEqualTo(quote(shop, want(MILK, 3)).hash());
    assertThat(stock(shop, MILK)).isEqualTo(10);
  }

  @Test
  void an_order_stands_as_it_was_agreed() {
    var placing = placing("k-1", quote(shop, want(MILK, 2)));
    var result = place(shop, placing);
    var order = shop.orders().findByKey(placing.key()).orElseThrow();
    assertThat(result).isEqualTo(new OrderResult.Placed(order));
    assertThat(order.status()).isEqualTo(OrderStatus.RECEIVED);
    assertThat(order.placedAt()).isEqualTo(clock.instant());
    assertThat(order.lines()).isEqualTo(placing.quote().lines());
    assertThat(order.totals()).isEqualTo(placing.quote().totals());
    assertThat(order.consent()).isEqualTo(placing.consent());
    assertThat(order.buyer()).isEqualTo(placing.buyer());
    assertThat(order.shipment().expectedAt()).isEqualTo(Instant.parse("2026-11-24T23:00:00Z"));
    assertThat(stock(shop, MILK)).isEqualTo(8);
  }

  @Test
  void one_key_never_makes_a_second_order() {
    var first = placed(shop, "k-1", want(MILK, 2));
    var again = place(shop, placing("k-1", quote(shop, want(MILK, 2))));
    var other = place(shop, placing("k-1", quote(shop, want(TABS, 1))));
    assertThat(again).isEqualTo(new OrderResult.AlreadyPlaced(first));
    assertThat(other).isEqualTo(new OrderResult.AlreadyPlaced(first));
    assertThat(stock(shop, MILK)).isEqualTo(8);
    assertThat(stock(shop, TABS)).isEqualTo(4);
  }

  @Test
  void a_placed_key_is_answered_with_its_order_whatever_happened_since() {
    var placing = placing("k-1", quote(shop, want(TABS, 4)));
    place(shop, placing);
    shop.sells(TABS, usd(1), 0);
    assertThat(place(shop, placing)).isInstanceOf(OrderResult.AlreadyPlaced.class);
  }

  @Test
  void two_keys_make_two_orders() {
    placed(shop, "k-1", want(MILK, 2));
    placed(shop, "k-2", want(MILK, 2));
    assertThat(stock(shop, MILK)).isEqualTo(6);
    assertThat(shop.orders().recent(KIM.household(), 10)).hasSize(2);
  }

  @Test
  void a_price_other_than_agreed_stops_the_whole_order() {
    var placing = placing("k-1", quote(shop, want(MILK, 2), want(TABS, 1)));
    shop.sells(TABS, usd(1_248), 4);
    assertThat(place(shop, placing)).isEqualTo(new OrderResult.PriceChanged());
    nothingHappened(placing);
  }

  @Test
  void a_total_other_than_todays_stops_the_whole_order() {
    var quote = quote(shop, want(MILK, 2));
    var cheaper = new Totals(quote.totals().goods(), usd(0), quote.totals().tax());
    var forged =
        new Quote(
            quote.seller(),
            quote.lines(),
            List.of(),
            cheaper,
            null,
            quote.arrivesOn(),
            quote.expiresAt());
    var placing = placing("k-1", forged);
    assertThat(place(shop, placing)).isEqualTo(new OrderResult.PriceChanged());
    nothingHappened(placing);
  }

  @Test
  void less_stock_than_agreed_stops_the_whole_order_and_says_what_is_left() {
    var placing = placing("k-1", quote(shop, want(MILK, 2), want(TABS, 4)));
    shop.sells(TABS, usd(1_249), 3);
    assertThat(place(shop, placing))
        .isEqualTo(new OrderResult.OutOfStock(List.of(new Shortfall(TABS, 3))));
    nothingHappened(placing);
  }

  @Test
  void an_order_of_nothing_is_rejected() {
    var placing = placing("k-1", quote(shop));
    assertThat(place(shop, placing)).isInstanceOf(OrderResult.Rejected.class);
  }

  @Test
  void a_part_of_a_pack_takes_a_whole_one_from_stock() {
    var half = new WantedLine(TOMATOES, new Quantity(new BigDecimal("1.5")));
    var order = placed(shop, "k-1", half);
    assertThat(order.totals().goods()).isEqualTo(usd(449));
    assertThat(stock(shop, TOMATOES)).isEqualTo(3);
    cancel(shop, order);
    assertThat(stock(shop, TOMATOES)).isEqualTo(5);
  }

  @Test
  void cancelling_stops_the_order_and_gives_the_stock_back_once() {
    var order = placed(shop, "k-1", want(MILK, 2));
    clock.advance(Duration.ofMinutes(30));
    var first = cancel(shop, order);
    var second = cancel(shop, order);
    assertThat(first).isInstanceOf(CancelResult.Cancelled.class).isEqualTo(second);
    assertThat(stock(shop, MILK)).isEqualTo(10);
    assertThat(shop.orders().order(order.id())).map(Order::status).contains(OrderStatus.CANCELLED);
  }

  @Test
  void a_cancelled_order_stays_cancelled_after_the_window() {
    var order = placed(shop, "k-1", want(MILK, 2));
    cancel(shop, order);
    clock.advance(Duration.ofDays(1));
    assertThat(cancel(shop, order)).isInstanceOf(CancelResult.Cancelled.class);
  }

  @Test
  void after_the_window_it_is_too_late() {
    var order = placed(shop, "k-1", want(MILK, 2));
    clock.advance(Duration.ofMinutes(30).plusSeconds(1));
    assertThat(cancel(shop, order)).isEqualTo(new CancelResult.TooLate(order));
    assertThat(stock(shop, MILK)).isEqualTo(8);
  }

  @Test
  void an_order_on_its_way_is_not_stopped() {
    var order = placed(shop, "k-1", want(MILK, 2));
    shop.orders().record(new OrderEvent(order.id(), OrderStatus.SHIPPED, Shipment.UNKNOWN));
    assertThat(cancel(shop, order)).isInstanceOf(CancelResult.TooLate.class);
  }

  @Test
  void an_unknown_order_is_not_cancelled() {
    var order = placed(shop, "k-1", want(MILK, 2));
    var unknown =
        new Order(
            new OrderId("nowhere"),
            new OrderKey("nowhere"),
            order.buyer(),
            order.placedAt(),
            order.status(),
            order.lines(),
            order.totals(),
            order.shipment(),
            order.consent());
    assertThat(cancel(shop, unknown)).isEqualTo(new CancelResult.Unknown());
  }

  @Test
  void of_a_withdrawn_key_never_comes_an_order() {
    var placing = prepared(shop, placing("k-1", quote(shop, want(MILK, 2))));
    assertThat(shop.checkout().withdraw(placing)).isEqualTo(new Withdrawal.Withdrawn());
    assertThat(shop.checkout().withdraw(placing)).isEqualTo(new Withdrawal.Withdrawn());
    assertThat(shop.checkout().place(placing)).isEqualTo(new OrderResult.Withdrawn());
    nothingHappened(placing);
  }

  @Test
  void an_order_that_stands_is_not_withdrawn() {
    var placing = prepared(shop, placing("k-1", quote(shop, want(MILK, 2))));
    shop.checkout().place(placing);
    var order = shop.orders().findByKey(placing.key()).orElseThrow();
    assertThat(shop.checkout().withdraw(placing)).isEqualTo(new Withdrawal.Standing(order));
    assertThat(stock(shop, MILK)).isEqualTo(8);
  }

  @Test
  void a_draft_becomes_one_order_however_often_it_is_placed() {
    var placing = prepared(shop, placing("k-1", quote(shop, want(MILK, 2))));
    var order = ((OrderResult.Placed) shop.checkout().place(placing)).order();
    assertThat(shop.checkout().place(placing)).isEqualTo(new OrderResult.AlreadyPlaced(order));
    assertThat(stock(shop, MILK)).isEqualTo(8);
  }

  @Test
  void what_was_agreed_is_quoted_anew_as_it_was_while_nothing_changed() {
    var quote = quote(shop, want(MILK, 2), want(TABS, 1));
    var again = shop.checkout().requote(KIM, quote.lines());
    assertThat(again.hash()).isEqualTo(quote.hash());
    assertThat(again.totals()).isEqualTo(quote.totals());
  }

  private void nothingHappened(PlacingOrder placing) {
    assertThat(shop.orders().findByKey(placing.key())).isEqualTo(Optional.empty());
    assertThat(shop.orders().recent(KIM.household(), 10)).isEmpty();
    assertThat(stock(shop, MILK)).isEqualTo(10);
  }
}
