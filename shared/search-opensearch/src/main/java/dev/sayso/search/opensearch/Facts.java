package dev.sayso.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.commerce.catalog.Measure;
import dev.sayso.commerce.catalog.Pack;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.catalog.Unit;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A product as JSON, which the cluster keeps and does not look into. Never price or stock. What is
/// empty is left out.
final class Facts {

  private Facts() {}

  static ObjectNode write(Product product) {
    var node = JsonNodeFactory.instance.objectNode();
    var names = product.names();
    node.put("sku", product.sku().value()).put("title", names.title());
    text(node, "spoken", names.spoken().equals(names.title()) ? "" : names.spoken());
    text(node, "brand", names.brand());
    texts(node, "synonyms", names.synonyms());
    texts(node, "category", product.category().path());
    packaging(node, product.packaging());
    var details = product.details();
    text(node, "description", details.description());
    texts(node, "substitutes", details.substitutes().stream().map(Sku::value).toList());
    rating(node, details.rating());
    if (!details.attributes().isEmpty()) {
      var attributes = node.putObject("attributes");
      details.attributes().forEach((name, values) -> add(attributes.putArray(name), values));
    }
    text(node, "soldBy", details.soldBy());
    return node;
  }

  static Product read(JsonNode node) {
    return new Product(
        new Sku(node.path("sku").asText()),
        new Product.Names(
            node.path("title").asText(),
            node.path("spoken").asText(),
            node.path("brand").asText(),
            texts(node.path("synonyms"))),
        new Product.Category(texts(node.path("category"))),
        new Product.Packaging(
            pack(node),
            node.path("byWeight").asBoolean(),
            node.has("uses") ? OptionalInt.of(node.path("uses").asInt()) : OptionalInt.empty()),
        new Product.Details(
            node.path("description").asText(),
            texts(node.path("substitutes")).stream().map(Sku::new).toList(),
            rating(node.path("rating")),
            attributes(node.path("attributes")),
            node.path("soldBy").asText()));
  }

  private static void packaging(ObjectNode node, Product.Packaging packaging) {
    switch (packaging.pack()) {
      case Pack.Unstated() -> {}
      case Pack.Pieces(int count, Unit unit) -> node.put("count", count).put("unit", unit.word());
      case Pack.Amount(var measure) -> measure(node, measure);
      case Pack.Multi(int count, var each) -> {
        node.put("count", count);
        measure(node, each);
      }
    }
    if (packaging.byWeight()) {
      node.put("byWeight", true);
    }
    packaging.uses().ifPresent(uses -> node.put("uses", uses));
  }

  private static void measure(ObjectNode node, Measure measure) {
    // As text: a number would lose the zeros that tell 1.50 from 1.5.
    node.put("amount", measure.amount().toString()).put("unit", measure.unit().word());
  }

  private static Pack pack(JsonNode node) {
    if (!node.has("unit")) {
      return new Pack.Unstated();
    }
    var unit = Unit.of(node.path("unit").asText());
    if (!node.has("amount")) {
      return new Pack.Pieces(node.path("count").asInt(), unit);
    }
    var each = new Measure(new BigDecimal(node.path("amount").asText()), unit);
    return node.has("count")
        ? new Pack.Multi(node.path("count").asInt(), each)
        : new Pack.Amount(each);
  }

  private static void rating(ObjectNode node, Product.@Nullable Rating rating) {
    if (rating != null) {
      node.putObject("rating").put("value", rating.value()).put("count", rating.count());
    }
  }

  private static Product.@Nullable Rating rating(JsonNode node) {
    return node.isMissingNode()
        ? null
        : new Product.Rating(node.path("value").asDouble(), node.path("count").asInt());
  }

  private static Map<String, List<String>> attributes(JsonNode node) {
    return node.properties().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> texts(entry.getValue())));
  }

  private static void text(ObjectNode node, String name, String text) {
    if (!text.isEmpty()) {
      node.put(name, text);
    }
  }

  private static void texts(ObjectNode node, String name, Collection<String> texts) {
    if (!texts.isEmpty()) {
      add(node.putArray(name), texts);
    }
  }

  private static void add(ArrayNode array, Collection<String> texts) {
    texts.forEach(array::add);
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asText).toList();
  }
}
