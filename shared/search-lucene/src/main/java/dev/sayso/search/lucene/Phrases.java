package dev.sayso.search.lucene;

import dev.sayso.commerce.catalog.Product;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The runs of two to five words in product names that hold an "and" or a number, so that "mac and
/// cheese" is not taken for two things.
final class Phrases {

  private static final int LONGEST = 5;

  private final Set<String> known;
  private final Tongue tongue;

  private Phrases(Set<String> known, Tongue tongue) {
    this.known = known;
    this.tongue = tongue;
  }

  static Phrases of(Collection<Product> products, Tongue tongue) {
    var known = new HashSet<String>();
    for (var product : products) {
      var names = product.names();
      Stream.concat(
              Stream.of(names.title(), names.spoken(), names.brand()), names.synonyms().stream())
          .map(name -> words(name, tongue))
          .forEach(words -> addAll(words, known));
    }
    return new Phrases(known, tongue);
  }

  boolean contain(String phrase) {
    var words = words(phrase, tongue);
    return words.size() > 1 && words.size() <= LONGEST && known.contains(String.join(" ", words));
  }

  private static void addAll(List<String> words, Set<String> known) {
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 2; to <= Math.min(words.size(), from + LONGEST); to++) {
        var run = words.subList(from, to);
        if (run.stream().anyMatch(Phrases::joins)) {
          known.add(String.join(" ", run));
        }
      }
    }
  }

  private static boolean joins(String word) {
    return word.equals("and") || Character.isDigit(word.charAt(0));
  }

  private static List<String> words(String text, Tongue tongue) {
    return Wording.all(text, tongue).stream().map(Phrases::joining).toList();
  }

  private static String joining(String word) {
    return word.equals("n") || word.equals("und") ? "and" : word;
  }
}
