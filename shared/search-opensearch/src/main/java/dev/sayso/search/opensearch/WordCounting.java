package dev.sayso.search.opensearch;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.search.CountedWords;
import dev.sayso.search.Tongue;
import java.util.HashMap;
import java.util.Map;

/// Counts in how many products each word is.
final class WordCounting {

  private final Map<String, Integer> frequencies = new HashMap<>();
  private final Tongue tongue;
  private int products;

  WordCounting(Tongue tongue) {
    this.tongue = tongue;
  }

  /// Goes on from a count.
  static WordCounting from(WordTable table, Tongue tongue) {
    var counting = new WordCounting(tongue);
    counting.products = table.products();
    table.forEach(counting.frequencies::put);
    return counting;
  }

  void add(Product product) {
    count(product, 1);
  }

  void remove(Product product) {
    count(product, -1);
  }

  WordTable table() {
    return WordTable.of(products, frequencies);
  }

  private void count(Product product, int by) {
    products += by;
    CountedWords.of(product, tongue).forEach(word -> frequencies.merge(word, by, Integer::sum));
  }
}
