package dev.sayso.dev.bench.forecast.resolver;

import dev.sayso.commerce.replenishment.WishSignals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Fits the weights of the conditional logit: the most likely ones for what was meant on these
/// occasions, by steps along the slope that get shorter where it is steep (AdaGrad, Duchi et al.
/// 2011), drawn a little towards 0.
final class Fitter {

  private static final int ROUNDS = 400;
  private static final double STEP = 0.3;
  private static final double RIDGE = 1e-4;

  private final List<Case> cases = new ArrayList<>();
  private final double[] weights = new double[WishSignals.NAMES.size()];

  /// The rows of all that can be meant, "something else" last, and which of them was.
  private record Case(List<float[]> rows, int answer) {}

  static double[] fit(List<Occasion> occasions) {
    var fitter = new Fitter();
    occasions.forEach(fitter::add);
    fitter.climb();
    return fitter.weights;
  }

  /// One line a figure: its name and weight.
  static String text(double[] weights) {
    var text = new StringBuilder();
    for (int i = 0; i < weights.length; i++) {
      text.append(String.format(Locale.ROOT, "%s %.3f\n", WishSignals.NAMES.get(i), weights[i]));
    }
    return text.toString();
  }

  private void add(Occasion occasion) {
    var signals = new WishSignals(occasion.wish());
    var rows = new ArrayList<>(signals.products());
    rows.add(signals.other());
    int answer = occasion.answer();
    cases.add(new Case(rows, answer < 0 ? rows.size() - 1 : answer));
  }

  private void climb() {
    var squares = new double[weights.length];
    for (int round = 0; round < ROUNDS; round++) {
      var slope = slope();
      for (int i = 0; i < weights.length; i++) {
        double along = slope[i] / cases.size() - RIDGE * weights[i];
        squares[i] += along * along;
        weights[i] += STEP * along / Math.sqrt(squares[i] + 1e-12);
      }
    }
  }

  private double[] slope() {
    var slope = new double[weights.length];
    for (var one : cases) {
      var odds = new double[one.rows.size()];
      double all = 0;
      for (int c = 0; c < odds.length; c++) {
        odds[c] = Math.exp(score(one.rows.get(c)));
        all += odds[c];
      }
      for (int c = 0; c < odds.length; c++) {
        double pull = (c == one.answer ? 1 : 0) - odds[c] / all;
        var row = one.rows.get(c);
        for (int i = 0; i < slope.length; i++) {
          slope[i] += pull * row[i];
        }
      }
    }
    return slope;
  }

  private double score(float[] row) {
    double sum = 0;
    for (int i = 0; i < row.length; i++) {
      sum += weights[i] * row[i];
    }
    return sum;
  }
}
