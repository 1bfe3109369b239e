package dev.sayso.dev.bench.search;

import dev.sayso.search.Clue;

/// A part of the rows, and the best way to part it further: second-order gain over histograms, as
/// in XGBoost (Chen and Guestrin 2016).
final class RankingLeaf {

  /// What the rows are learned from: their bins, and how each should move.
  record Lesson(Bins bins, double[] slope, double[] curve) {}

  private static final double RIDGE = 1;
  private static final int LEAST_ROWS = 60;

  private final Lesson lesson;
  private final int[] rows;
  private final double slope;
  private final double curve;
  private double gain;
  private int clue = -1;
  private int bin;
  private RankingLeaf[] parts = {};

  RankingLeaf(Lesson lesson, int[] rows) {
    this.lesson = lesson;
    this.rows = rows;
    double slopes = 0;
    double curves = 0;
    for (int row : rows) {
      slopes += lesson.slope[row];
      curves += lesson.curve[row];
    }
    slope = slopes;
    curve = curves;
    for (int i = 0; i < lesson.bins.clues(); i++) {
      look(i);
    }
  }

  double gain() {
    return gain;
  }

  RankingLeaf[] split() {
    var bins = lesson.bins.of(clue);
    int count = 0;
    for (int row : rows) {
      count += bins[row] <= bin ? 1 : 0;
    }
    var low = new int[count];
    var high = new int[rows.length - count];
    int l = 0;
    int h = 0;
    for (int row : rows) {
      if (bins[row] <= bin) {
        low[l++] = row;
      } else {
        high[h++] = row;
      }
    }
    parts = new RankingLeaf[] {new RankingLeaf(lesson, low), new RankingLeaf(lesson, high)};
    return parts;
  }

  /// This leaf and all it was parted into; each end moves its rows by its worth.
  RankingTree tree(double rate, double[] scores) {
    if (parts.length > 0) {
      return new RankingTree.Question(
          Clue.values()[clue],
          lesson.bins.limit(clue, bin),
          parts[0].tree(rate, scores),
          parts[1].tree(rate, scores));
    }
    double worth = -rate * slope / (curve + RIDGE);
    for (int row : rows) {
      scores[row] += worth;
    }
    return new RankingTree.Worth(worth);
  }

  private void look(int which) {
    var bins = lesson.bins.of(which);
    var slopes = new double[Bins.MOST];
    var curves = new double[Bins.MOST];
    var counts = new int[Bins.MOST];
    for (int row : rows) {
      int at = bins[row];
      slopes[at] += lesson.slope[row];
      curves[at] += lesson.curve[row];
      counts[at]++;
    }
    double lowSlope = 0;
    double lowCurve = 0;
    int lowCount = 0;
    for (int at = 0; at < lesson.bins.cuts(which); at++) {
      lowSlope += slopes[at];
      lowCurve += curves[at];
      lowCount += counts[at];
      double better =
          lowCount < LEAST_ROWS || rows.length - lowCount < LEAST_ROWS
              ? 0
              : worth(lowSlope, lowCurve)
                  + worth(slope - lowSlope, curve - lowCurve)
                  - worth(slope, curve);
      if (better > gain) {
        gain = better;
        clue = which;
        bin = at;
      }
    }
  }

  private static double worth(double slope, double curve) {
    return slope * slope / (curve + RIDGE);
  }
}
