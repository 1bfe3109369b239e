package dev.sayso.search;

/// What speaks for a candidate. All are in 0..1 but [#GAP], [#WORDS] and [#LEVEL]. The order is
/// that of the columns in `ranking-trees.txt`.
public enum Clue {
  /// The engine's score as a share of the best one.
  ENGINE,
  /// How much of what was said its words cover, by spelling, sound and synonym.
  COVERED,
  /// How much of its names was said.
  NAMES,
  /// Whether it is the kind of thing that was said last.
  HEAD,
  /// What callers are told.
  MATCH,
  /// How much of the phrase is heard in its name, whatever the spaces.
  HEARD,
  /// How much of the hints agrees: size, count, what it is free of.
  HINT,
  /// How long its names are.
  LENGTH,
  /// How many of the words said are in its category.
  CATEGORY,
  /// How many of the words said are in its names, letter by letter.
  EXACT,
  /// How many neighbours said are neighbours in its names.
  ORDER,
  /// How like its first word and the first word said are.
  FIRST,
  /// How much of what the good candidates weigh is in its category.
  SHELF,
  /// How much of it begins with the same word: mostly the brand.
  MAKER,
  /// How much of it is the same kind of thing.
  KIND,
  /// How far it is behind the best by the plain sum of the clues before.
  GAP,
  /// How many words were said.
  WORDS,
  /// How well the best candidate covers what was said: whether the words can be trusted.
  LEVEL
}
