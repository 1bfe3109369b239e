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

  static Rows together(List<Rows> parts) {
    var all = new Rows(parts.getFirst().figures);
    for (var part : parts) {
      all.rows.addAll(part.rows);
      all.answers.addAll(part.answers);
      all.weights.addAll(part.weights);
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
