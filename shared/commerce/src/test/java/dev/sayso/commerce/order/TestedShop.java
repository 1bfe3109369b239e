package dev.sayso.commerce.order;

import dev.sayso.commerce.catalog.Offers;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/// A shop that a contract test can fill: an in-memory one, or a real one behind an adapter.
public interface TestedShop {

  Offers offers();

  Checkout checkout();

  Orders orders();

  /// Sets price and stock of a product, new or known.
  void sells(Sku sku, Money price, int stock);

  /// Puts an order there that was placed earlier.
  void knows(Order order);

  /// Opens an empty shop.
  interface Opening {
    TestedShop open(ShopTerms terms, InstantSource clock);
  }

  /// Delivery 3.00 up to 40.00 of goods, in two days; 10 % tax; 30 minutes to cancel.
  ShopTerms TERMS =
      new ShopTerms(
          "Corner Market",
          Currency.getInstance("USD"),
          List.of(Locale.US),
          Duration.ofMinutes(30),
          24,
          usd(10_000),
          new ShopTerms.Delivery(usd(300), usd(4_000), 2),
          new BigDecimal("0.10"),
          ZoneId.of("America/New_York"));

  Shopper KIM = Shopper.unknown(new ShopperId("kim"));

  static Money usd(long cents) {
    return Money.of(cents, "USD");
  }
}
