package dev.sayso.seed;

import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.commerce.shopper.Shopper;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that a shop starts from. `now` is the instant the seed was written for; empty where it fits
/// any time. Products, shoppers and orders stand in the order of the document.
public record Seed(
    Optional<Instant> now,
    ShopTerms terms,
    List<Product> products,
    Map<Sku, Offer> offers,
    List<Shopper> shoppers,
    List<Order> orders) {

  public Seed {
    products = List.copyOf(products);
    offers = Collections.unmodifiableMap(new LinkedHashMap<>(offers));
    shoppers = List.copyOf(shoppers);
    orders = List.copyOf(orders);
  }

  /// The same shop as if written today: every instant is moved by whole days, so that the seed's
  /// `now` becomes the latest such moment before `present`. Ages and hours of the day stay;
  /// weekdays may not.
  public Seed movedTo(Instant present) {
    return now.map(
            written -> {
              long days = Math.floorDiv(Duration.between(written, present).toSeconds(), 86_400L);
              return new Shifting(Duration.ofDays(days)).seed(this);
            })
        .orElse(this);
  }

  /// The same shop for any time: nothing is said about when it is.
  public Seed timeless() {
    return new Seed(Optional.empty(), terms, products, offers, shoppers, orders);
  }
}
