package dev.sayso.store.dynamodb;

import static dev.sayso.store.dynamodb.Turns.CALLER;
import static dev.sayso.store.dynamodb.Turns.KIM;
import static dev.sayso.store.dynamodb.Turns.MILK;
import static dev.sayso.store.dynamodb.Turns.add;
import static dev.sayso.store.dynamodb.Turns.placing;
import static dev.sayso.store.dynamodb.Turns.quote;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.TestClock;
import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.order.CancelResult;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.order.OrderResult;
import dev.sayso.commerce.order.TestedShop;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Several devices, several retries, one truth.
class AtTheSameTimeTest {

  private static final int THREADS = 8;

  private final TestClock clock = TestClock.at("2026-11-22T15:00:00Z");
  private DynamoTables tables;
  private DynamoShop shop;
  private DynamoSessions sessions;

  @BeforeEach
  void openAShop() {
    tables = LocalDynamo.tables();
    shop = DynamoShop.of(tables, TestedShop.TERMS, clock);
    sessions = new DynamoSessions(tables, new Homes(tables, clock), clock);
    new DynamoShoppers(tables).put(KIM);
  }

  @Test
  void no_line_is_lost_when_eight_devices_add_at_once() throws Exception {
    AtOnce.run(
        THREADS,
        device -> {
          for (int i = 0; i < 3; i++) {
            add(sessions, "device-" + device, new Sku("P-" + device + "-" + i));
          }
          return true;
        });
    assertThat(sessions.open(CALLER, "s").cart().lines()).hasSize(3 * THREADS);
  }

  @Test
  void no_line_is_lost_when_one_session_is_used_eight_times_at_once() throws Exception {
    AtOnce.run(
        THREADS,
        number -> {
          add(sessions, "kitchen", new Sku("P-" + number));
          return true;
        });
    assertThat(sessions.open(CALLER, "s").cart().lines()).hasSize(THREADS);
  }

  @Test
  void one_key_placed_eight_times_at_once_is_one_order() throws Exception {
    stock(20);
    var placing = placing("k-1", quote(shop, 2));
    var results = AtOnce.run(THREADS, _ -> shop.checkout().place(placing));
    assertThat(results).filteredOn(OrderResult.Placed.class::isInstance).hasSize(1);
    assertThat(results)
        .filteredOn(OrderResult.AlreadyPlaced.class::isInstance)
        .hasSize(THREADS - 1);
    assertThat(left()).isEqualTo(18);
    assertThat(shop.orders().recent(KIM.household(), 10)).hasSize(1);
  }

  @Test
  void the_last_pack_goes_to_exactly_one_of_eight() throws Exception {
    stock(1);
    var quote = quote(shop, 1);
    var results =
        AtOnce.run(THREADS, number -> shop.checkout().place(placing("k-" + number, quote)));
    assertThat(results).filteredOn(OrderResult.Placed.class::isInstance).hasSize(1);
    assertThat(results).filteredOn(OrderResult.OutOfStock.class::isInstance).hasSize(THREADS - 1);
    assertThat(left()).isZero();
  }

  @Test
  void an_order_cancelled_eight_times_at_once_gives_its_stock_back_once() throws Exception {
    stock(10);
    shop.checkout().place(placing("k-1", quote(shop, 4)));
    var order = shop.orders().findByKey(new OrderKey("k-1")).orElseThrow();
    var results = AtOnce.run(THREADS, _ -> shop.checkout().cancel(order));
    assertThat(results).allMatch(CancelResult.Cancelled.class::isInstance);
    assertThat(left()).isEqualTo(10);
  }

  private void stock(int packs) {
    var offer = new Offer(MILK, Money.of(189, "USD"), packs, clock.instant());
    new DynamoCatalogStore(tables).write(offer);
  }

  private int left() {
    return shop.offers().offers(List.of(MILK)).get(MILK).stock();
  }
}
