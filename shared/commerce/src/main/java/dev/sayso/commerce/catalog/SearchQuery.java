package dev.sayso.commerce.catalog;

/// What a shopper called the thing, without carrier words and quantities, and how many hits to bring.
public record SearchQuery(String text, int limit) {

  public SearchQuery {
    if (limit < 1 || limit > 1000) {
      throw new IllegalArgumentException("a search brings 1 to 1000 hits, not " + limit);
    }
  }
}
