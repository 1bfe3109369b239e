package dev.sayso.dev.bench.forecast;

import java.util.ArrayList;
import java.util.List;

/// What a model is fitted to: rows of figures, each with a yes or no and a weight.
final class Rows {

  private final int figures;
  private final List<float[]> rows = new ArrayList<>();
  private final List<Boolean> answers = new ArrayList<>();
  private final List<Float> weights = new ArrayList<>();

  Rows(int figures) {
    this.figures = figures;
  }

  void add(float[] row, boolean answer, float weight) {
    rows.add(row);
    answers.add(answer);
    weights.add(weight);
  }

  /// All parts in one; of more than so many rows evenly some.
  static Rows together(List<Rows> parts, int most) {
    long size = parts.stream().mapToLong(Rows::size).sum();
    int step = (int) (size / most) + 1;
    var all = new Rows(parts.getFirst().figures);
    int at = 0;
    for (var part : parts) {
      for (int i = 0; i < part.size(); i++) {
        if (at++ % step == 0) {
          all.add(part.row(i), part.answer(i), part.weight(i));
        }
      }
    }
    return all;
  }

  int figures() {
    return figures;
  }

  int size() {
    return rows.size();
  }

  float[] row(int index) {
    return rows.get(index);
  }

  boolean answer(int index) {
    return answers.get(index);
  }

  float weight(int index) {
    return weights.get(index);
  }
}
