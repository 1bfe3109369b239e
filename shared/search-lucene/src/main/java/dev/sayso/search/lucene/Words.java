package dev.sayso.search.lucene;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.search.CountedWords;
import dev.sayso.search.Lexicon;
import dev.sayso.search.Tongue;
import java.util.HashSet;
import java.util.Set;

/// The words of the version before and those that come new. They matter where a word may be a kind
/// of which others are compounds; elsewhere nothing is remembered.
final class Words implements Lexicon {

  private final Lexicon before;
  private final Tongue tongue;
  private final Set<String> fresh = new HashSet<>();

  Words(Lexicon before, Tongue tongue) {
    this.before = before;
    this.tongue = tongue;
  }

  void learn(Product product) {
    if (tongue.hasCompounds()) {
      for (var word : CountedWords.of(product, tongue)) {
        if (before.frequency(word) == 0) {
          fresh.add(word);
        }
      }
    }
  }

  /// Whether words came that the version before did not have.
  boolean hasFresh() {
    return !fresh.isEmpty();
  }

  Tongue tongue() {
    return tongue;
  }

  @Override
  public int products() {
    return Math.max(1, before.products());
  }

  @Override
  public int frequency(String word) {
    return fresh.contains(word) ? 1 : before.frequency(word);
  }
}
