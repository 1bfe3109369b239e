package dev.sayso.commerce.catalog;

/// One product found. `score` orders hits of one search, and means nothing across searches. `match`
/// in 0..1 says how much of the query the product's names cover: 1 = every word, exactly or by a
/// synonym; a word matched only by sound or spelling counts less; below 0.5 is a weak match.
public record SearchHit(Sku sku, double score, double match) {

  public SearchHit {
    if (!(match >= 0 && match <= 1)) {
      throw new IllegalArgumentException("match must be in 0..1, not " + match);
    }
  }
}
