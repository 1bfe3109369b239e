package dev.sayso.search.lucene;

/// What each kind of evidence is worth, measured on the spoken grocery queries. The first group
/// weighs parts of the candidate query against one plain word; the second mixes the ranking.
final class Weights {

  static double COMPOUND = 1.0;
  static double SHINGLE = 0.3;
  static double CODES = 0.3;
  static double LETTERS = 0.15;
  static double SOUNDS = 0.15;

  static double LUCENE = 1.0;
  static double COVERAGE = 1.0;
  static double BRAND = 0.2;
  static double CONCISE = 0.1;

  private Weights() {}
}
