package dev.sayso.search;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Words of one catalogue with what they are worth there.
final class Terms {

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

  /// So many terms are remembered; a large catalogue's rare words come and go.
  private static final int MOST = 50_000;

  private final Map<String, Term> known = new ConcurrentHashMap<>();
  private final Lexicon lexicon;
  private final Compounds compounds;
  private final Sounds sounds;

  Terms(Lexicon lexicon, Tongue tongue) {
    this.lexicon = lexicon;
    this.sounds = tongue.sounds();
    this.compounds = Compounds.of(tongue, word -> lexicon.frequency(word) > 0);
  }

  /// The term of a product's word; mostly the same object for the same text.
  Term term(String text) {
    var term = known.get(text);
    if (term == null) {
      term = said(text);
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(text, term);
    }
    return term;
  }

  /// The term of a word that was said. Not kept.
  Term said(String text) {
    var term = known.get(text);
    return term != null ? term : new Term(text, sounds.of(text), weight(text), kind(text));
  }

  /// Two words said as one: "keen wah".
  Term said(String first, String second) {
    var text = first + second;
    return new Term(text, sounds.of(first) + sounds.of(second), weight(text), kind(text));
  }

  Sounds sounds() {
    return sounds;
  }

  /// What a compound is a kind of; blank where the word is none.
  String kind(String word) {
    return compounds.kind(word).orElse("");
  }

  boolean isCommon(Field field, String token) {
    return lexicon.isCommon(field, token);
  }

  static boolean isPackaging(String word) {
    return PACKAGING.contains(word);
  }

  private double weight(String word) {
    if (isPackaging(word)) {
      return PACKAGING_WEIGHT;
    }
    double products = lexicon.products();
    double frequency = Math.max(1, lexicon.frequency(word));
    var idf = Math.log(1 + (products - frequency + 0.5) / (frequency + 0.5));
    var most = Math.log(1 + (products - 0.5) / 1.5);
    return most <= 0 ? 1 : LEAST + (1 - LEAST) * Math.clamp(idf / most, 0, 1);
  }
}
