package dev.sayso.commerce.catalog;

import java.util.Set;

/// What a shopper called the thing, without carrier words and quantities, and how many hits to
/// bring. `within` narrows the search to these products; empty = all. `hint` is what was said about
/// the thing besides its name, "16 oz small": it helps the order, and rules nothing out; `filter`
/// does.
public record SearchQuery(
    String text, int limit, Set<Sku> within, String hint, SearchFilter filter) {

  /// No search brings more hits.
  public static final int MOST = 10_000;

  public SearchQuery {
    within = Set.copyOf(within);
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("a search brings 1 to " + MOST + " hits, not " + limit);
    }
  }

  public SearchQuery(String text, int limit, Set<Sku> within, String hint) {
    this(text, limit, within, hint, SearchFilter.NONE);
  }

  public SearchQuery(String text, int limit, Set<Sku> within) {
    this(text, limit, within, "");
  }

  public SearchQuery(String text, int limit) {
    this(text, limit, Set.of());
  }

  /// The same, with so many hits at most.
  public SearchQuery most(int hits) {
    return new SearchQuery(text, hits, within, hint, filter);
  }

  /// The same, among what passes the filter.
  public SearchQuery only(SearchFilter passing) {
    return new SearchQuery(text, limit, within, hint, passing);
  }
}
