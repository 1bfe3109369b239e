package dev.sayso.commerce.catalog;

import java.util.Set;

/// What a shopper called the thing, without carrier words and quantities, and how many hits to
/// bring. `within` narrows the search to these products; empty = all.
public record SearchQuery(String text, int limit, Set<Sku> within) {

  public SearchQuery {
    within = Set.copyOf(within);
    if (limit < 1 || limit > 1000) {
      throw new IllegalArgumentException("a search brings 1 to 1000 hits, not " + limit);
    }
  }

  public SearchQuery(String text, int limit) {
    this(text, limit, Set.of());
  }
}
