package dev.sayso.store.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.TestClock;
import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.SampleGoods;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OfferWriterTest {

  private DynamoTables tables;
  private DynamoCatalogStore store;

  @BeforeEach
  void openAStore() {
    tables = LocalDynamo.tables();
    store = new DynamoCatalogStore(tables);
  }

  @Test
  void many_prices_and_stocks_are_written_and_deleted() {
    store.writeOffers(IntStream.range(0, 250).mapToObj(i -> offer(i, 100 + i)).toList());
    assertThat(offers(249).price()).isEqualTo(Money.of(349, "USD"));
    assertThat(offers(249).stock()).isEqualTo(7);

    store.writeOffers(List.of(offer(249, 1)));
    assertThat(offers(249).price().minor()).isEqualTo(1);

    store.remove(IntStream.range(0, 251).mapToObj(OfferWriterTest::sku).toList());
    assertThat(read().offers(List.of(sku(0), sku(249)))).isEmpty();
  }

  @Test
  void what_else_is_stored_of_a_product_stays() {
    var product = SampleGoods.product("MILK", "Whole Milk", "Otto");
    store.write(List.of(product), List.of());
    var price = Money.of(5, "USD");
    store.writeOffers(List.of(new Offer(product.sku(), price, 1, Instant.EPOCH)));
    assertThat(store.products()).containsExactly(product);
  }

  private DynamoOffers read() {
    return new DynamoOffers(tables, TestClock.at("2026-01-01T00:00:00Z"));
  }

  private Offer offers(int number) {
    return read().offers(List.of(sku(number))).get(sku(number));
  }

  private static Offer offer(int number, long price) {
    return new Offer(sku(number), Money.of(price, "USD"), 7, Instant.EPOCH);
  }

  private static Sku sku(int number) {
    return new Sku("S" + number);
  }
}
