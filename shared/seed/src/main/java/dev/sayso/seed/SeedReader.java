package dev.sayso.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.commerce.shopper.Identity;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.seed.strict.BadInputException;
import dev.sayso.seed.strict.Fields;
import dev.sayso.seed.strict.StrictJson;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a seed strictly: all of it, or one [BadInputException] that names the field. Only
/// `catalog[].{sku,title,price}` and `shoppers[].id` are required; a field nobody knows is refused,
/// so that a misspelt one is not quietly lost.
public final class SeedReader {

  private static final Set<String> KNOWN = Set.of("now", "shop", "catalog", "shoppers", "orders");

  private SeedReader() {}

  /// `present` dates what the seed does not: its offers, and orders without a time.
  public static Seed read(byte[] json, Instant present) {
    return read(StrictJson.parse(json), present);
  }

  /// As [#read(byte[], Instant)], of a document that is parsed already.
  public static Seed read(JsonNode tree, Instant present) {
    var root = Fields.of(tree, "", KNOWN);
    var now = root.has("now") ? Optional.of(Read.instant(root, "now")) : Optional.<Instant>empty();
    var asOf = now.orElse(present);
    var terms = terms(root);
    var listings = listings(root, terms, asOf);
    var products = listings.values().stream().map(Listing::product).toList();
    var offers = new LinkedHashMap<Sku, Offer>();
    listings.forEach((sku, listing) -> offers.put(sku, listing.offer()));
    var shoppers = shoppers(root, terms, listings.keySet());
    var orders = new OrderReader(shoppers, new OrderLineReader(listings, terms), asOf);
    var seen = new HashMap<String, String>();
    var past =
        root.each(
            "orders",
            "a list of orders",
            (node, path) -> {
              var order = orders.read(Read.small(node, path), path);
              unique(seen.put(order.id().value(), path), path + ".id", node.path("id"));
              return order;
            });
    return new Seed(now, terms, products, offers, List.copyOf(shoppers.values()), past);
  }

  /// One entry of a catalogue in the seed's form, e.g. a line of a catalogue file.
  public static Listing listing(JsonNode entry, ShopTerms terms, Instant asOf) {
    return ProductReader.read(Read.small(entry, ""), "", terms.currency(), asOf);
  }

  /// The terms of a shop of which nothing is said.
  public static ShopTerms defaultTerms() {
    return ShopReader.read(JsonNodeFactory.instance.objectNode(), "shop");
  }

  private static ShopTerms terms(Fields root) {
    return root.has("shop") ? ShopReader.read(root.node("shop"), "shop") : defaultTerms();
  }

  private static Map<Sku, Listing> listings(Fields root, ShopTerms terms, Instant asOf) {
    var listings = new LinkedHashMap<Sku, Listing>();
    root.each(
        "catalog",
        "a list of products",
        (node, path) -> {
          var listing = ProductReader.read(Read.small(node, path), path, terms.currency(), asOf);
          var before = listings.put(listing.product().sku(), listing);
          unique(before, path + ".sku", node.path("sku"));
          return listing;
        });
    return listings;
  }

  private static Map<ShopperId, Shopper> shoppers(Fields root, ShopTerms terms, Set<Sku> sold) {
    var shoppers = new LinkedHashMap<ShopperId, Shopper>();
    var identities = new HashMap<Identity, String>();
    root.each(
        "shoppers",
        "a list of shoppers",
        (node, path) -> {
          var shopper = ShopperReader.read(Read.small(node, path), path, terms.currency());
          unique(shoppers.put(shopper.id(), shopper), path + ".id", node.path("id"));
          sold(shopper, sold, path);
          for (int i = 0; i < shopper.identities().size(); i++) {
            var at = path + ".identities[" + i + "]";
            unique(
                identities.put(shopper.identities().get(i), at), at, node.at("/identities/" + i));
          }
          return shopper;
        });
    return shoppers;
  }

  /// A standing rule is of something that is sold.
  private static void sold(Shopper shopper, Set<Sku> sold, String path) {
    var rules = shopper.notes().supply().rules();
    for (int i = 0; i < rules.size(); i++) {
      if (!sold.contains(rules.get(i).sku())) {
        throw new BadInputException(
            path
                + ".standingRules["
                + i
                + "].sku: must be a product of the catalog, not \""
                + rules.get(i).sku()
                + "\"");
      }
    }
  }

  private static void unique(@Nullable Object before, String path, JsonNode value) {
    if (before != null) {
      throw new BadInputException(
          path + ": must be unique, " + Fields.echo(value) + " occurs twice");
    }
  }
}
