package dev.sayso.dev.goods;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.seed.Listing;
import dev.sayso.seed.Seed;
import dev.sayso.seed.SeedReader;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// Two people to try a shop with, and, so that they have something to reorder, orders that nobody
/// placed: a few of the shop's products, each at a rhythm of its own.
record Household(ShopTerms terms, List<Listing> listings) {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int MOST_USUALS = 6;
  private static final int WEEKS = 12;

  Household {
    listings = List.copyOf(listings);
  }

  Seed seed(Instant now, boolean history) {
    var json = JSON.objectNode();
    json.putArray("shoppers").add(person("Kim")).add(person("Sam"));
    if (history) {
      orders(json, now);
    }
    var people = SeedReader.read(json, now);
    var offers = new LinkedHashMap<Sku, Offer>();
    listings.forEach(one -> offers.put(one.product().sku(), one.offer()));
    var products = listings.stream().map(Listing::product).toList();
    return new Seed(Optional.empty(), terms, products, offers, people.shoppers(), people.orders());
  }

  private JsonNode person(String name) {
    var id = name.toLowerCase(Locale.ROOT);
    var json = JSON.objectNode().put("id", id).put("name", name).put("household", "h1");
    json.putArray("consents").add("orders").add("replenishment");
    json.putArray("identities")
        .add(JSON.objectNode().put("channel", "alexa").put("id", "amzn1.ask.account." + name))
        .add(JSON.objectNode().put("channel", "google").put("id", "user-" + id));
    return json;
  }

  /// The first usual is bought every two weeks, the next every three, and so on, until it is due.
  private void orders(ObjectNode json, Instant now) {
    var usuals = usuals();
    json.putObject("shop").put("currency", terms.currency().getCurrencyCode());
    var orders = json.putArray("orders");
    for (int week = WEEKS; week > 1; week--) {
      var order = JSON.objectNode().put("id", "O-" + (1000 + WEEKS - week)).put("shopper", "kim");
      var placed = now.minus(Duration.ofDays(7L * week));
      order
          .put("placedAt", placed.toString())
          .put("deliveredAt", placed.plus(Duration.ofDays(2)).toString());
      var lines = order.putArray("lines");
      for (int i = 0; i < usuals.size(); i++) {
        if (week % (i + 2) == 0) {
          lines.add(line(usuals.get(i)));
        }
      }
      if (!lines.isEmpty()) {
        orders.add(order);
      }
    }
  }

  /// Products that can be had, from all over the catalogue.
  private List<Listing> usuals() {
    var sold =
        listings.stream()
            .filter(one -> one.offer().stock() > 0 && one.offer().price().minor() > 0)
            .toList();
    int step = Math.max(1, sold.size() / MOST_USUALS);
    return IntStream.iterate(0, i -> i < sold.size(), i -> i + step)
        .mapToObj(sold::get)
        .limit(MOST_USUALS)
        .toList();
  }

  private static JsonNode line(Listing listing) {
    Product product = listing.product();
    return JSON.objectNode()
        .put("sku", product.sku().value())
        .put("quantity", 1)
        .put("unitPrice", listing.offer().price().minor());
  }
}
