package dev.sayso.search;

import java.util.Locale;

/// The fields of a product's document, all of ready-made tokens. Title, brand, category and
/// synonyms share one: separate fields, summed, rank far worse.
public enum Field {
  /// What it is called, its pack and its category; synonym groups and kinds of compounds.
  WORDS(true),
  /// Neighbouring words written as one.
  PAIRS(true),
  /// The consonants of each word.
  CODES(true),
  /// Words in threes of letters.
  LETTERS(true),
  /// The whole name in fours of sounds.
  SOUNDS(true),
  /// See [Phrases#known].
  PHRASES(false),
  /// See [Phrases#items].
  ITEMS(false),
  /// What filters ask for: see [Facets].
  FACETS(false);

  private final boolean scored;

  Field(boolean scored) {
    this.scored = scored;
  }

  /// Whether queries are scored by it, with BM25; the others are only asked whether they hold a
  /// token.
  public boolean isScored() {
    return scored;
  }

  /// Its name in an index.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
