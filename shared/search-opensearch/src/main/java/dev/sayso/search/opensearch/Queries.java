package dev.sayso.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.search.Clause;
import dev.sayso.search.Demand;
import dev.sayso.search.Field;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// The shared queries in OpenSearch's words.
final class Queries {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Queries() {}

  /// The products a search may bring: of `within` only, where any are named, that meet all demands.
  record Only(Set<Sku> within, List<Demand> demands) {}

  /// The best `count` products with their traits.
  static ObjectNode candidates(Clause clause, Only only, int count, Duration patience) {
    var body = JSON.objectNode();
    body.put("size", count).put("track_total_hits", false);
    body.put("timeout", patience.toMillis() + "ms");
    body.put("_source", false).put("stored_fields", "_none_");
    body.putArray("docvalue_fields").add(Documents.SKU).add(Documents.TRAITS);
    body.set("query", among(only, query(clause)));
    return body;
  }

  /// Whether any product has this token.
  static ObjectNode holds(String field, String token) {
    return any(term(field, token, 1));
  }

  /// Whether one product has all these tokens.
  static ObjectNode holdsAll(Collection<Clause.Token> tokens) {
    var all = JSON.arrayNode();
    tokens.forEach(token -> all.add(query(token)));
    return any(filtered(all));
  }

  private static ObjectNode any(JsonNode query) {
    var body = JSON.objectNode();
    body.put("size", 0).put("track_total_hits", 1).put("terminate_after", 1);
    body.set("query", query);
    return body;
  }

  /// The facts of products with this key, by sku.
  static ObjectNode having(String key, int count) {
    var body = facts(count);
    body.set("query", filtered(term(Documents.KEYS, key, 1)));
    body.putArray("sort").add(Documents.SKU);
    return body;
  }

  /// The facts of products with this key, but for one, those first that share most of the words.
  static ObjectNode alike(String key, Sku but, Collection<String> words, int count) {
    var body = facts(count);
    var bool = filtered(term(Documents.KEYS, key, 1));
    var parts = (ObjectNode) bool.path("bool");
    parts.set("must_not", term(Documents.SKU, but.value(), 1));
    var should = parts.putArray("should");
    words.forEach(word -> should.add(term(Field.WORDS.label(), Documents.token(word), 1)));
    body.set("query", bool);
    return body;
  }

  private static ObjectNode facts(int count) {
    var body = JSON.objectNode().put("size", count).put("track_total_hits", false);
    body.putArray("_source").add(Documents.FACTS);
    return body;
  }

  private static ObjectNode filtered(JsonNode filter) {
    return wrapped("bool", wrapped("filter", filter));
  }

  static ObjectNode products() {
    var exists = JSON.objectNode().put("field", Documents.SKU);
    return wrapped("query", wrapped("exists", exists));
  }

  private static JsonNode among(Only only, JsonNode query) {
    var filters = JSON.arrayNode();
    if (!only.within.isEmpty()) {
      var skus = JSON.arrayNode();
      only.within.forEach(sku -> skus.add(sku.value()));
      filters.add(wrapped("terms", wrapped(Documents.SKU, skus)));
    }
    only.demands.forEach(demand -> filters.add(query(demand)));
    if (filters.isEmpty()) {
      return query;
    }
    var both = JSON.objectNode();
    both.set("must", query);
    both.set("filter", filters);
    return wrapped("bool", both);
  }

  private static JsonNode query(Demand demand) {
    var either = JSON.arrayNode();
    demand
        .either()
        .forEach(tokens -> {
          var all = JSON.arrayNode();
          tokens.forEach(token -> all.add(exactly(token)));
          either.add(filtered(all));
        });
    return wrapped("bool", wrapped("should", either));
  }

  /// Only what is scored is cut at spaces.
  private static JsonNode exactly(Clause.Token token) {
    return token.field().isScored() ? query(token) : term(token.field().label(), token.text(), 1);
  }

  private static JsonNode query(Clause clause) {
    return switch (clause) {
      case Clause.Token(var field, var text, var weight) ->
          term(field.label(), Documents.token(text), weight);
      case Clause.Sum(var parts) -> wrapped("bool", wrapped("should", all(parts)));
      case Clause.Best(var parts) -> wrapped("dis_max", wrapped("queries", all(parts)));
    };
  }

  private static JsonNode all(Collection<Clause> parts) {
    var queries = JSON.arrayNode();
    parts.forEach(part -> queries.add(query(part)));
    return queries;
  }

  private static JsonNode term(String field, String token, double weight) {
    var term = JSON.objectNode().put("value", token);
    if (weight != 1) {
      term.put("boost", (float) weight);
    }
    return wrapped("term", wrapped(field, term));
  }

  private static ObjectNode wrapped(String name, JsonNode inner) {
    var outer = JSON.objectNode();
    outer.set(name, inner);
    return outer;
  }
}
