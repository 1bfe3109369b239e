package dev.sayso.search;

import dev.sayso.commerce.catalog.Product;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// A lexicon counted from all products at once.
public final class CountedWords implements Lexicon {

  private final Map<String, Integer> frequencies = new HashMap<>();
  private final int products;

  public CountedWords(Collection<Product> all, Tongue tongue) {
    products = all.size();
    for (var product : all) {
      of(product, tongue).forEach(word -> frequencies.merge(word, 1, Integer::sum));
    }
  }

  /// The words of one product.
  public static Set<String> of(Product product, Tongue tongue) {
    return new HashSet<>(ProductWords.of(product, tongue).everyWord());
  }

  @Override
  public int products() {
    return products;
  }

  @Override
  public int frequency(String word) {
    return frequencies.getOrDefault(word, 0);
  }
}
