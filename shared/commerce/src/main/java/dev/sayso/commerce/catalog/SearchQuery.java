package dev.sayso.commerce.catalog;

import java.util.Set;

/// What a shopper called the thing, without carrier words and quantities, and how many hits to
/// bring. `within` narrows the search to these products; empty = all. `hint` is what was said about
/// the thing besides its name, "16 oz small": it helps the order, and rules nothing out.
public record SearchQuery(String text, int limit, Set<Sku> within, String hint) {

  public SearchQuery {
    within = Set.copyOf(within);
    if (limit < 1 || limit > 1000) {
      throw new IllegalArgumentException("a search brings 1 to 1000 hits, not " + limit);
    }
  }

  public SearchQuery(String text, int limit, Set<Sku> within) {
    this(text, limit, within, "");
  }

  public SearchQuery(String text, int limit) {
    this(text, limit, Set.of());
  }
}
