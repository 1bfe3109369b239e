package dev.sayso.search.opensearch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.search.Bm25;
import dev.sayso.search.Field;
import dev.sayso.search.ProductDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// How a version of the catalogue lies in an index: a document for each product, and a few for the
/// words. Tokens come ready-made and are cut at spaces only; they are searched and not kept. Kept
/// is what the ranking reads, and all that the catalogue says of the product.
final class Documents {

  static final String SKU = "sku";
  static final String TRAITS = "traits";
  static final String FACTS = "facts";
  static final String KEYS = "keys";
  static final String TABLE = "table";
  static final String PRODUCTS = "products";
  static final String PARTS = "parts";

  /// Stands for a space within a token: white space to the eye, none to the cluster's tokenizer.
  private static final char NO_BREAK = '\u00a0';

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Documents() {}

  static String id(String sku) {
    return "p:" + sku;
  }

  /// Of a part of the word table.
  static String wordsId(int part) {
    return "words-" + part;
  }

  static ObjectNode product(Product product, ProductDocument document) {
    var node = JSON.objectNode();
    node.put(SKU, product.sku().value());
    node.set(FACTS, Facts.write(product));
    var keys = node.putArray(KEYS);
    Keys.of(product).forEach(keys::add);
    node.put(TRAITS, document.traits().text().getBytes(StandardCharsets.UTF_8));
    document
        .tokens()
        .forEach((field, tokens) -> {
          if (field.isScored()) {
            node.put(field.label(), joined(tokens));
          } else {
            var array = node.putArray(field.label());
            tokens.forEach(array::add);
          }
        });
    return node;
  }

  static List<ObjectNode> words(WordTable table) {
    var parts = table.parts();
    return parts.stream()
        .map(part ->
            JSON.objectNode()
                .put(PRODUCTS, table.products())
                .put(PARTS, parts.size())
                .put(TABLE, part))
        .toList();
  }

  static String token(String text) {
    return text.replace(' ', NO_BREAK);
  }

  private static String joined(List<String> tokens) {
    return tokens.stream().map(Documents::token).collect(Collectors.joining(" "));
  }

  /// Settings and mappings of an index.
  static ObjectNode index(Layout layout) {
    var body = JSON.objectNode();
    var settings = body.putObject("settings").putObject("index");
    settings.put("number_of_shards", layout.shards());
    settings.put("number_of_replicas", layout.replicas());
    settings.put("refresh_interval", "-1");
    settings.put("codec", "best_compression");
    var bm25 = settings.putObject("similarity").putObject("default");
    bm25.put("type", "BM25").put("k1", Bm25.K1).put("b", Bm25.B);
    var mappings = body.putObject("mappings").put("dynamic", "strict");
    var kept = mappings.putObject("_source").putArray("includes");
    List.of(SKU, FACTS, TABLE, PRODUCTS, PARTS).forEach(kept::add);
    properties(mappings.putObject("properties"));
    return body;
  }

  private static void properties(ObjectNode properties) {
    for (var field : Field.values()) {
      var property = properties.putObject(field.label());
      if (field.isScored()) {
        property.put("type", "text").put("analyzer", "whitespace").put("index_options", "freqs");
      } else {
        property.put("type", "keyword").put("doc_values", false);
      }
    }
    properties.putObject(SKU).put("type", "keyword");
    properties.putObject(KEYS).put("type", "keyword").put("doc_values", false);
    properties.putObject(FACTS).put("type", "object").put("enabled", false);
    // A column of their own: of a hundred candidates, no whole document is read.
    properties.putObject(TRAITS).put("type", "binary").put("doc_values", true);
    properties.putObject(TABLE).put("type", "binary");
    for (var number : List.of(PRODUCTS, PARTS)) {
      properties
          .putObject(number)
          .put("type", "integer")
          .put("index", false)
          .put("doc_values", false);
    }
  }
}
