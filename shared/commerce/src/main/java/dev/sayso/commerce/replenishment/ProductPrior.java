package dev.sayso.commerce.replenishment;

import java.util.Arrays;

/// What all shoppers together teach about one product: by whom and how often it is bought, how many
/// buy it again, how far apart, and how its sales moved. Counts only, so that what was counted can be
/// taken back. Shares are drawn towards the kind's, and the kind's towards what is generally known:
/// the Gamma prior of "Buy It Again" (Bhagat et al., KDD 2018), one level deeper.
final class ProductPrior {

  /// Upper ends (inclusive) of the classes of "so many orders ago".
  private static final int[] STEPS = {1, 2, 3, 5, 8, 12, 20, 40};

  /// The length of a window of sales, in days.
  static final int WINDOW = 14;

  private static final double FEW = 3;

  final int number;
  final ProductPrior kind;
  private final double usual;
  double orders;
  double shoppers;
  double again;
  double latest;
  double followed;
  private double gaps;
  private double gapSum;
  private double gapSquares;
  private final double[] hits = new double[STEPS.length];
  private final double[] misses = new double[STEPS.length];
  private int firstWindow;
  private double[] windows = {};

  /// A product's; `kind` is the same of all products of its kind.
  ProductPrior(int number, ProductPrior kind) {
    this.number = number;
    this.kind = kind;
    this.usual = kind.usual;
  }

  /// A whole kind's, of goods that usually last so many days.
  ProductPrior(double usualDays) {
    this.number = -1;
    this.kind = this;
    this.usual = Math.log(usualDays);
  }

  /// The class of a distance in orders; the last one takes all that is longer.
  private static int step(int orders) {
    int step = 0;
    while (step < STEPS.length - 1 && orders > STEPS[step]) {
      step++;
    }
    return step;
  }

  void sold(int window, double count) {
    if (windows.length == 0) {
      firstWindow = window;
    }
    if (window < firstWindow) {
      var wider = new double[windows.length + firstWindow - window];
      System.arraycopy(windows, 0, wider, firstWindow - window, windows.length);
      windows = wider;
      firstWindow = window;
    } else if (window - firstWindow >= windows.length) {
      windows = Arrays.copyOf(windows, (window - firstWindow) * 3 / 2 + 1);
    }
    windows[window - firstWindow] += count;
  }

  /// Sold in so many windows up to this one.
  double sales(int window, int many) {
    double sum = 0;
    for (int i = 0; i < many; i++) {
      int index = window - i - firstWindow;
      sum += index < 0 || index >= windows.length ? 0 : windows[index];
    }
    return sum;
  }

  void gap(int orders, double logDays, int sign) {
    int reached = step(orders);
    for (int i = 0; i < reached; i++) {
      misses[i] += sign;
    }
    hits[reached] += sign;
    gaps += sign;
    gapSum += sign * logDays;
    gapSquares += sign * logDays * logDays;
  }

  /// The share of its buyers who bought it again, drawn towards `expected`.
  double repeat(double expected, double weight) {
    return (again + weight * expected) / (shoppers + weight);
  }

  /// Of the times it was bought again and not within fewer orders, the share that came after so many;
  /// drawn towards `expected`.
  double hazard(int orders, double expected, double weight) {
    int step = step(orders);
    return (hits[step] + weight * expected) / (hits[step] + misses[step] + weight);
  }

  /// The mean logarithm of the days between two purchases, drawn towards the kind's.
  double logDays() {
    double expected = kind == this ? usual : kind.logDays();
    return (gapSum + FEW * expected) / (gaps + FEW);
  }

  /// The standard deviation of that logarithm.
  double spread() {
    double mean = gaps < FEW ? 0 : gapSum / gaps;
    return gaps < FEW ? 1 : Math.sqrt(Math.max(0, gapSquares / gaps - mean * mean));
  }
}
