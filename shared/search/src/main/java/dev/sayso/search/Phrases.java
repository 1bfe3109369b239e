package dev.sayso.search;

import dev.sayso.commerce.catalog.Product;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// `known`: the runs of two to five words in a product's names that hold an "and", a number or what
/// rules something out, so that "mac and cheese" is not taken for two things, nor "sugar free gum"
/// for gum and a wish. `items`: what it is called by itself, the ends of its names: "dog food".
record Phrases(Set<String> known, Set<String> items) {

  private static final int LONGEST = 5;

  private static final Set<String> RULES_OUT = Set.of("free", "frei", "without", "ohne", "no");

  static Phrases of(Product.Names names, Tongue tongue) {
    var known = new LinkedHashSet<String>();
    var items = new LinkedHashSet<String>();
    Stream.concat(Stream.of(names.title(), names.spoken()), names.synonyms().stream())
        .map(name -> words(name, tongue))
        .forEach(words -> {
          addAll(words, known);
          addEnds(words, items);
        });
    addAll(words(names.brand(), tongue), known);
    return new Phrases(known, items);
  }

  static Optional<String> known(String phrase, Tongue tongue) {
    var words = words(phrase, tongue);
    return words.size() > 1 && words.size() <= LONGEST && words.stream().anyMatch(Phrases::joins)
        ? Optional.of(String.join(" ", words))
        : Optional.empty();
  }

  static Optional<String> item(String phrase, Tongue tongue) {
    var words = words(phrase, tongue);
    return words.isEmpty() || words.size() > LONGEST
        ? Optional.empty()
        : Optional.of(String.join(" ", words));
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
