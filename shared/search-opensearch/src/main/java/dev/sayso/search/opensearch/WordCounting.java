package dev.sayso.search.opensearch;

import dev.sayso.search.Lexicon;
import dev.sayso.search.SpokenSearch;
import dev.sayso.search.Tongue;
import dev.sayso.search.Traits;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Counts in how many products each word is.
final class WordCounting {

  /// Analysis that needs to know no words yet.
  private static final Lexicon NOTHING =
      new Lexicon() {
        @Override
        public int products() {
          return 0;
        }

        @Override
        public int frequency(String word) {
          return 0;
        }
      };

  private final Map<String, Integer> frequencies = new HashMap<>();
  private int products;

  /// Goes on from a count.
  static WordCounting of(WordTable table) {
    var counting = new WordCounting();
    counting.products = table.products();
    table.forEach(counting.frequencies::put);
    return counting;
  }

  SpokenSearch search(Tongue tongue) {
    return new SpokenSearch(tongue, NOTHING);
  }

  void add(Traits product) {
    count(product, 1);
  }

  void remove(Traits product) {
    count(product, -1);
  }

  WordTable table() {
    return WordTable.of(products, frequencies);
  }

  private void count(Traits product, int by) {
    products += by;
    Stream.concat(product.names().stream().flatMap(Collection::stream), product.aside().stream())
        .collect(Collectors.toSet())
        .forEach(word -> frequencies.merge(word, by, Integer::sum));
  }
}
