package dev.sayso.seed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Pack;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.seed.strict.Fields;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads one entry of a catalogue: `sku`, `title` and `price`, and what else is known.
final class ProductReader {

  static final Set<String> KNOWN =
      Set.of(
          "sku",
          "title",
          "spoken",
          "brand",
          "category",
          "pack",
          "uses",
          "byWeight",
          "price",
          "stock",
          "synonyms",
          "substitutes",
          "rating",
          "description",
          "attributes",
          "soldBy",
          "reviews");

  private static final int DEFAULT_STOCK = 100;

  private ProductReader() {}

  static Listing read(JsonNode node, String path, Currency currency, Instant asOf) {
    var fields = Fields.of(node, path, KNOWN);
    var sku = new Sku(fields.text("sku"));
    var title = fields.text("title");
    var names =
        new Product.Names(
            title,
            fields.text("spoken", title),
            fields.text("brand", ""),
            fields.texts("synonyms"));
    var price = Read.money(fields, "price", currency);
    int stock =
        fields.has("stock")
            ? (int) fields.whole("stock", 0, 1_000_000_000, "a whole number from 0")
            : DEFAULT_STOCK;
    var product = new Product(sku, names, category(fields), packaging(fields), details(fields));
    return new Listing(product, new Offer(sku, price, stock, asOf));
  }

  private static Product.Category category(Fields fields) {
    var path =
        Stream.of(fields.text("category", "").split(">"))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .toList();
    return new Product.Category(path);
  }

  private static Product.Packaging packaging(Fields fields) {
    if (!fields.has("pack")) {
      return new Product.Packaging(new Pack.Unstated(), fields.flag("byWeight"), uses(fields));
    }
    var pack = fields.object("pack", PackReader.KNOWN);
    boolean byWeight = fields.flag("byWeight") || pack.flag("byWeight");
    var uses = fields.has("uses") ? uses(fields) : uses(pack);
    return new Product.Packaging(PackReader.read(pack), byWeight, uses);
  }

  private static OptionalInt uses(Fields fields) {
    return fields.has("uses")
        ? OptionalInt.of((int) fields.whole("uses", 1, 1_000_000, "a whole number from 1"))
        : OptionalInt.empty();
  }

  private static Product.Details details(Fields fields) {
    return new Product.Details(
        fields.text("description", ""),
        fields.texts("substitutes").stream().map(Sku::new).toList(),
        rating(fields),
        attributes(fields),
        fields.text("soldBy", ""));
  }

  private static Product.@Nullable Rating rating(Fields fields) {
    if (!fields.has("rating")) {
      return null;
    }
    var rating = fields.object("rating", Set.of("value", "count"));
    var what = "a number from 0 to 5";
    var value = rating.decimal("value", what);
    if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(5)) > 0) {
      throw rating.bad("value", what);
    }
    long count =
        rating.has("count") ? rating.whole("count", 0, 1_000_000_000, "a whole number from 0") : 0;
    return new Product.Rating(value.doubleValue(), (int) count);
  }

  private static Map<String, List<String>> attributes(Fields fields) {
    var attributes = new LinkedHashMap<String, List<String>>();
    if (fields.has("reviews")) {
      attributes.put(Product.Details.REVIEWS, fields.texts("reviews"));
    }
    if (!fields.has("attributes")) {
      return attributes;
    }
    var node = fields.node("attributes");
    if (!node.isObject()) {
      throw fields.bad("attributes", "an object");
    }
    node.properties().forEach(entry -> attributes.put(entry.getKey(), values(entry.getValue())));
    return attributes;
  }

  private static List<String> values(JsonNode value) {
    var values = new ArrayList<String>();
    if (value.isValueNode() && !value.isNull()) {
      values.add(value.asText());
    } else if (value.isArray()) {
      value.forEach(item -> values.addAll(values(item)));
    } else if (value.isObject()) {
      values.add(value.toString());
    }
    return values;
  }
}
