package dev.sayso.dev.goods;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.SearchHit;
import dev.sayso.commerce.catalog.SearchQuery;
import dev.sayso.dialog.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One product that a search found, with what it costs now.
public record Finding(int rank, Product product, @Nullable Offer offer, double match) {

  /// Best first.
  public static List<Finding> search(Shop shop, String text, int top) {
    var hits = shop.search().search(new SearchQuery(text, top));
    var offers = shop.offers().offers(hits.stream().limit(100).map(SearchHit::sku).toList());
    var findings = new ArrayList<Finding>();
    for (var hit : hits) {
      shop.catalog()
          .product(hit.sku())
          .ifPresent(product ->
              findings.add(
                  new Finding(findings.size() + 1, product, offers.get(hit.sku()), hit.match())));
    }
    return findings;
  }

  public String row() {
    return "%3d  %-44s %-14s %10s %6s %6.2f"
        .formatted(
            rank,
            cut(product.spoken()),
            PackWords.of(product.pack()),
            offer == null ? "–" : offer.price().amount().toPlainString(),
            offer == null ? "–" : Integer.toString(offer.stock()),
            match);
  }

  public static String head() {
    return "%3s  %-44s %-14s %10s %6s %6s"
        .formatted("#", "name", "pack", "price", "stock", "match");
  }

  public JsonNode json() {
    var json =
        JsonNodeFactory.instance
            .objectNode()
            .put("rank", rank)
            .put("sku", product.sku().value())
            .put("spoken", product.spoken())
            .put("title", product.names().title())
            .put("pack", PackWords.of(product.pack()))
            .put("match", Double.parseDouble(String.format(Locale.ROOT, "%.3f", match)));
    if (offer != null) {
      json.put("price", offer.price().minor()).put("stock", offer.stock());
    }
    return json;
  }

  private static String cut(String name) {
    return name.length() <= 44 ? name : name.substring(0, 43) + "…";
  }
}
