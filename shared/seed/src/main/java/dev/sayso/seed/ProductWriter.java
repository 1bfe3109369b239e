package dev.sayso.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.commerce.catalog.Measure;
import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Pack;
import dev.sayso.commerce.catalog.Product;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Writes one entry of a catalogue as [ProductReader] reads it.
final class ProductWriter {

  private ProductWriter() {}

  /// A product without an offer costs nothing and is out of stock.
  static void write(ObjectNode json, Product product, @Nullable Offer offer) {
    var names = product.names();
    json.put("sku", product.sku().value())
        .put("title", names.title())
        .put("spoken", names.spoken())
        .put("price", offer == null ? 0 : offer.price().minor())
        .put("stock", offer == null ? 0 : offer.stock());
    text(json, "brand", names.brand());
    text(json, "category", String.join(" > ", product.category().path()));
    texts(json, "synonyms", names.synonyms());
    pack(json, product.pack());
    product.packaging().uses().ifPresent(uses -> json.put("uses", uses));
    if (product.byWeight()) {
      json.put("byWeight", true);
    }
    details(json, product.details());
  }

  static void pack(ObjectNode json, Pack pack) {
    switch (pack) {
      case Pack.Pieces(int count, var unit) ->
          json.putObject("pack").put("count", count).put("unit", unit.word());
      case Pack.Amount(Measure measure) -> measure(json.putObject("pack"), measure);
      case Pack.Multi(int count, Measure each) ->
          measure(json.putObject("pack").put("count", count), each);
      case Pack.Unstated _ -> {
        // As it was: nothing is said.
      }
    }
  }

  private static void measure(ObjectNode json, Measure measure) {
    json.put("amount", measure.amount()).put("unit", measure.unit().word());
  }

  private static void details(ObjectNode json, Product.Details details) {
    text(json, "description", details.description());
    texts(json, "substitutes", details.substitutes().stream().map(sku -> sku.value()).toList());
    var rating = details.rating();
    if (rating != null) {
      json.putObject("rating").put("value", rating.value()).put("count", rating.count());
    }
    if (!details.attributes().isEmpty()) {
      var attributes = json.putObject("attributes");
      details
          .attributes()
          .forEach((name, values) -> values.forEach(attributes.withArray(name)::add));
    }
    text(json, "soldBy", details.soldBy());
  }

  private static void text(ObjectNode json, String name, String text) {
    if (!text.isBlank()) {
      json.put(name, text);
    }
  }

  private static void texts(ObjectNode json, String name, Collection<String> texts) {
    if (!texts.isEmpty()) {
      texts.forEach(json.withArray(name)::add);
    }
  }
}
