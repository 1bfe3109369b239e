package dev.sayso.search.lucene;

import dev.sayso.commerce.catalog.Product;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The runs of two to five words in product names that hold an "and", a number or what rules
/// something out, so that "mac and cheese" is not taken for two things, nor "sugar free gum" for
/// gum and a wish; and what products are called by themselves, the ends of their names: "dog food".
final class Phrases {

  private static final int LONGEST = 5;

  private static final Set<String> RULES_OUT = Set.of("free", "frei", "without", "ohne", "no");

  private final Set<String> known;
  private final Set<String> items;
  private final Tongue tongue;

  private Phrases(Set<String> known, Set<String> items, Tongue tongue) {
    this.known = known;
    this.items = items;
    this.tongue = tongue;
  }

  static Phrases of(Collection<Product> products, Tongue tongue) {
    var known = new HashSet<String>();
    var items = new HashSet<String>();
    for (var product : products) {
      var names = product.names();
      Stream.concat(
              Stream.of(names.title(), names.spoken(), names.brand()), names.synonyms().stream())
          .map(name -> words(name, tongue))
          .forEach(words -> addAll(words, known));
      Stream.concat(Stream.of(names.title(), names.spoken()), names.synonyms().stream())
          .map(name -> words(name, tongue))
          .forEach(words -> addEnds(words, items));
    }
    return new Phrases(known, items, tongue);
  }

  boolean contain(String phrase) {
    var words = words(phrase, tongue);
    return words.size() > 1 && words.size() <= LONGEST && known.contains(String.join(" ", words));
  }

  boolean name(String phrase) {
    return items.contains(String.join(" ", words(phrase, tongue)));
  }

  private static void addEnds(List<String> words, Set<String> items) {
    for (int from = Math.max(0, words.size() - LONGEST); from < words.size(); from++) {
      items.add(String.join(" ", words.subList(from, words.size())));
    }
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
    return word.equals("and") || RULES_OUT.contains(word) || Character.isDigit(word.charAt(0));
  }

  private static List<String> words(String text, Tongue tongue) {
    return Wording.all(text, tongue).stream().map(Phrases::joining).toList();
  }

  private static String joining(String word) {
    return word.equals("n") || word.equals("und") ? "and" : word;
  }
}
