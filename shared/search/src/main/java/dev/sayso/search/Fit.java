package dev.sayso.search;

/// How a product and a query fit: a figure for each [Clue].
final class Fit {

  private final double[] clues = new double[Clue.values().length];

  double get(Clue clue) {
    return clues[clue.ordinal()];
  }

  Fit set(Clue clue, double figure) {
    clues[clue.ordinal()] = figure;
    return this;
  }

  /// The plain weighted sum; good enough to say which candidates are worth a closer look.
  double sum() {
    return get(Clue.ENGINE)
        + Weights.COVERED * get(Clue.COVERED)
        + Weights.NAMES * get(Clue.NAMES)
        + Weights.HEAD * get(Clue.HEAD)
        + Weights.HEARD * get(Clue.HEARD)
        + Weights.HINTED * get(Clue.HINT)
        + Weights.CATEGORY * get(Clue.CATEGORY)
        + Weights.EXACT * get(Clue.EXACT)
        + Weights.ORDER * get(Clue.ORDER);
  }

  /// In the order of [Clue].
  double[] figures() {
    return clues;
  }
}
