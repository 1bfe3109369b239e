package dev.sayso.commerce.order;

import static dev.sayso.commerce.order.TestedShop.TERMS;
import static dev.sayso.commerce.order.TestedShop.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.TestClock;
import dev.sayso.commerce.catalog.Availability;
import dev.sayso.commerce.catalog.Sku;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every source of live prices and stock keeps to.
public abstract class OffersContract implements TestedShop.Opening {

  private static final Sku MILK = new Sku("MILK");

  private final TestClock clock = TestClock.at("2026-11-22T15:00:00Z");
  private TestedShop shop;

  @BeforeEach
  void openAShop() {
    shop = open(TERMS, clock);
    shop.sells(MILK, usd(189), 3);
  }

  @Test
  void tells_price_and_stock_as_of_now() {
    clock.advance(Duration.ofMinutes(5));
    var offer = shop.offers().offers(List.of(MILK)).get(MILK);
    assertThat(offer.price()).isEqualTo(usd(189));
    assertThat(offer.stock()).isEqualTo(3);
    assertThat(offer.asOf()).isEqualTo(clock.instant());
    assertThat(offer.availability()).isEqualTo(Availability.LOW);
  }

  @Test
  void leaves_out_what_it_does_not_sell() {
    assertThat(shop.offers().offers(List.of(new Sku("GOLD"), MILK))).containsOnlyKeys(MILK);
  }

  @Test
  void answers_nothing_to_nothing() {
    assertThat(shop.offers().offers(List.of())).isEmpty();
  }

  @Test
  void answers_once_for_a_product_asked_twice() {
    assertThat(shop.offers().offers(List.of(MILK, MILK))).containsOnlyKeys(MILK);
  }

  @Test
  void answers_for_a_hundred_products() {
    var skus = IntStream.range(0, 100).mapToObj(i -> new Sku("P" + i)).toList();
    skus.forEach(sku -> shop.sells(sku, usd(100), 1));
    assertThat(shop.offers().offers(skus)).hasSize(100);
  }
}
