package dev.sayso.search.lucene;

/// One word (or two written as one) of a product's names or of a query. `weight` in 0..1 says how
/// much it tells: a rare word near 1, a word of half the catalogue near 0.3.
record Term(String text, String sound, double weight) {

  static Term of(String text, double weight) {
    return new Term(text, Sounds.of(text), weight);
  }

  /// Numbers and sizes are never compared by sound: fifteen is not nearly sixteen.
  boolean isNumeric() {
    return !text.isEmpty() && Character.isDigit(text.charAt(0));
  }
}
