package dev.sayso.search.lucene;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Every word of the catalogue's names, once, with what it is worth.
final class Lexicon {

  /// Words of packaging say little, even where few titles have them.
  private static final Set<String> PACKAGING =
      Set.of(
          "pack",
          "bottle",
          "bag",
          "box",
          "jar",
          "can",
          "tin",
          "carton",
          "tub",
          "tube",
          "container",
          "packet",
          "case",
          "piece",
          "bunch",
          "item",
          "thing",
          "stuff",
          "brand",
          "kind",
          "size",
          "sized",
          "ct",
          "count",
          "oz",
          "each",
          "pouch",
          "packaging");

  private static final double LEAST = 0.3;
  private static final double PACKAGING_WEIGHT = 0.15;

  private final Map<String, Term> terms = new HashMap<>();
  private final Map<String, Integer> frequencies = new HashMap<>();
  private final Compounds compounds;
  private final int products;

  Lexicon(List<ProductWords> all, Tongue tongue) {
    products = all.size();
    for (var words : all) {
      new HashSet<>(words.everyWord()).forEach(word -> frequencies.merge(word, 1, Integer::sum));
    }
    compounds = Compounds.of(tongue, frequencies.keySet());
  }

  /// The term of a product's word; the same object for the same text.
  Term term(String text) {
    return terms.computeIfAbsent(text, word -> Term.of(word, weight(word), kind(word)));
  }

  /// The term of a word that was said. Not kept.
  Term said(String text) {
    var known = terms.get(text);
    return known != null ? known : Term.of(text, weight(text), kind(text));
  }

  /// What a compound is a kind of; blank where the word is none.
  String kind(String word) {
    return compounds.kind(word).orElse("");
  }

  static boolean isPackaging(String word) {
    return PACKAGING.contains(word);
  }

  private double weight(String word) {
    if (isPackaging(word)) {
      return PACKAGING_WEIGHT;
    }
    double frequency = frequencies.getOrDefault(word, 1);
    var idf = Math.log(1 + (products - frequency + 0.5) / (frequency + 0.5));
    var most = Math.log(1 + (products - 0.5) / 1.5);
    return most <= 0 ? 1 : LEAST + (1 - LEAST) * Math.clamp(idf / most, 0, 1);
  }
}
