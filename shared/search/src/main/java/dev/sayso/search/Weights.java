package dev.sayso.search;

/// What each kind of evidence is worth, tuned on the development half of the spoken grocery
/// queries.
final class Weights {

  // In the candidate query, against 1 for a plain word.
  static final double PACKAGING = 0.2;
  static final double COMPOUND = 0.5;
  static final double SHINGLE = 0.6;
  static final double HINT = 0.5;
  static final double CODES = 0.4;
  static final double LETTERS = 0.15;
  static final double SOUNDS = 0.15;

  // In the ranking, against 1 for the engine's score as a share of the best one.
  static final double COVERED = 1.0;
  static final double NAMES = 0.2;
  static final double HEAD = 0.25;
  static final double HEARD = 0.1;
  static final double HINTED = 0.35;
  static final double CATEGORY = 0.2;
  static final double EXACT = 0.2;
  static final double ORDER = 0.3;

  /// A candidate with less than this share of the best one's score there is not looked at.
  static final double LEAST = 0.25;

  private Weights() {}
}
