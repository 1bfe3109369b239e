package dev.sayso.commerce.replenishment;

/// How much of something there was lately: sums in which what is older counts less, halved every 3,
/// 8, 20 and 50 orders of the shopper, and every 20, 60 and 180 days. Decayed lazily: the sums stand
/// as of the last purchase, and [#after] brings them to a later moment, so that an order rewrites
/// only the products it holds. (Personal frequency with recency: TIFU-KNN, Hu et al., SIGIR 2020;
/// exponential decay of counts as in the UP-CF and "Reality Check" studies.)
public record Decays(
    double orders3,
    double orders8,
    double orders20,
    double orders50,
    double days20,
    double days60,
    double days180) {

  /// Nothing yet.
  public static final Decays NONE = new Decays(0, 0, 0, 0, 0, 0, 0);

  private static final int MOST = 2048;
  private static final double[] P3 = powers(3);
  private static final double[] P8 = powers(8);
  private static final double[] P20 = powers(20);
  private static final double[] P50 = powers(50);
  private static final double[] P60 = powers(60);
  private static final double[] P180 = powers(180);

  /// The sums as they stand `orders` orders and `days` days later.
  public Decays after(int orders, int days) {
    int o = Math.clamp(orders, 0, MOST - 1);
    int d = Math.clamp(days, 0, MOST - 1);
    return new Decays(
        orders3 * P3[o],
        orders8 * P8[o],
        orders20 * P20[o],
        orders50 * P50[o],
        days20 * P20[d],
        days60 * P60[d],
        days180 * P180[d]);
  }

  /// One more now.
  public Decays plusOne() {
    return new Decays(
        orders3 + 1,
        orders8 + 1,
        orders20 + 1,
        orders50 + 1,
        days20 + 1,
        days60 + 1,
        days180 + 1);
  }

  private static double[] powers(double halfLife) {
    var powers = new double[MOST];
    for (int i = 0; i < MOST; i++) {
      powers[i] = Math.pow(0.5, i / halfLife);
    }
    return powers;
  }
}
