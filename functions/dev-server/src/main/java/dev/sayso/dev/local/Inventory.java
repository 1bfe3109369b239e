package dev.sayso.dev.local;

import dev.sayso.assembly.LiveCatalog;
import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.dialog.Shop;
import dev.sayso.seed.Seed;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// All that a shop has, counted.
record Inventory(Shop shop, LiveCatalog catalog, List<Shopper> shoppers) {

  private static final int AT_ONCE = 100;
  private static final int MOST_ORDERS = 10_000;

  /// As a seed of this moment: without carts, conversations and records of consent.
  Seed asSeed(Instant now) {
    var products = products();
    var orders = shoppers.stream().map(Shopper::household).distinct().flatMap(this::orders);
    return new Seed(
        Optional.of(now), shop.terms(), products, offers(products), shoppers, orders.toList());
  }

  private List<Product> products() {
    try (var every = catalog.every()) {
      return every.sorted(Comparator.comparing(Product::sku)).toList();
    }
  }

  private Map<Sku, Offer> offers(List<Product> products) {
    var offers = new HashMap<Sku, Offer>();
    for (int from = 0; from < products.size(); from += AT_ONCE) {
      var some = products.subList(from, Math.min(products.size(), from + AT_ONCE));
      offers.putAll(shop.offers().offers(some.stream().map(Product::sku).toList()));
    }
    return offers;
  }

  private Stream<Order> orders(HouseholdId household) {
    return shop.orders().recent(household, MOST_ORDERS).stream();
  }
}
