package dev.sayso.dev.bench.search;

import java.util.Arrays;
import java.util.List;

/// The clues of all rows, each sorted into at most [#MOST] bins of about as many rows.
final class Bins {

  static final int MOST = 120;

  private static final int SAMPLE = 20_000;

  private final double[][] cuts;
  private final byte[][] bins;

  Bins(List<double[]> rows) {
    int clues = rows.isEmpty() ? 0 : rows.getFirst().length;
    cuts = new double[clues][];
    bins = new byte[clues][rows.size()];
    for (int clue = 0; clue < clues; clue++) {
      cuts[clue] = cuts(rows, clue);
      for (int i = 0; i < rows.size(); i++) {
        int at = Arrays.binarySearch(cuts[clue], rows.get(i)[clue]);
        bins[clue][i] = (byte) (at >= 0 ? at : -at - 1);
      }
    }
  }

  int clues() {
    return cuts.length;
  }

  /// How many limits there are between the bins of a clue.
  int cuts(int clue) {
    return cuts[clue].length;
  }

  /// What rows of this bin and of those below are at most.
  double limit(int clue, int bin) {
    return cuts[clue][bin];
  }

  /// The bin of each row.
  byte[] of(int clue) {
    return bins[clue];
  }

  /// In the middle between two values that occur.
  private static double[] cuts(List<double[]> rows, int clue) {
    int step = Math.max(1, rows.size() / SAMPLE);
    var sample = new double[(rows.size() + step - 1) / step];
    for (int i = 0; i < sample.length; i++) {
      sample[i] = rows.get(i * step)[clue];
    }
    Arrays.sort(sample);
    var cuts = new double[MOST];
    int count = 0;
    for (int bin = 1; bin < MOST; bin++) {
      int at = (int) ((long) bin * (sample.length - 1) / MOST);
      while (at + 1 < sample.length && sample[at + 1] == sample[at]) {
        at++;
      }
      double cut = at + 1 < sample.length ? (sample[at] + sample[at + 1]) / 2 : Double.MAX_VALUE;
      if (cut < Double.MAX_VALUE && (count == 0 || cut > cuts[count - 1])) {
        cuts[count++] = cut;
      }
    }
    return Arrays.copyOf(cuts, count);
  }
}
