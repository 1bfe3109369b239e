package dev.sayso.commerce.replenishment;

/// A row of figures that is filled from left to right.
final class Row {

  private final float[] figures;
  private int at;

  Row(int size) {
    figures = new float[size];
  }

  Row add(double figure) {
    figures[at++] = (float) figure;
    return this;
  }

  /// What does not apply: -1 so many times.
  Row none(int times) {
    for (int i = 0; i < times; i++) {
      add(-1);
    }
    return this;
  }

  /// What is of another alternative: 0 so many times.
  Row zeros(int times) {
    for (int i = 0; i < times; i++) {
      add(0);
    }
    return this;
  }

  float[] full() {
    if (at != figures.length) {
      throw new IllegalStateException(at + " of " + figures.length + " figures are filled");
    }
    return figures;
  }
}
