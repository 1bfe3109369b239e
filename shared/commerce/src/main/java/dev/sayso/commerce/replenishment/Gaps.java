package dev.sayso.commerce.replenishment;

/// The distances between one purchase and the next, in whole steps (days, or orders of the shopper).
/// `mean` and `quick` are slow and quick moving averages of their logarithm, `spread` the moving
/// variance of it; `recent` holds the last eight, one a byte, the newest lowest, 255 for 255 and
/// more. Distances are kept as logarithms because they are positive and skewed: one holiday should
/// not make a habit.
public record Gaps(int count, double mean, double quick, double spread, long recent) {

  public static final Gaps NONE = new Gaps(0, 0, 0, 0, 0);

  /// How many of the last gaps are kept one by one.
  public static final int KEPT = 8;

  private static final double SLOW = 0.12;
  private static final double QUICK = 0.4;
  private static final int MOST = 255;

  public Gaps plus(int gap) {
    double log = Math.log(Math.max(1, gap));
    double share = 1.0 / (count + 1);
    double slow = Math.max(SLOW, share);
    double moved = mean + slow * (log - mean);
    return new Gaps(
        count + 1,
        moved,
        quick + Math.max(QUICK, share) * (log - quick),
        spread + slow * ((log - mean) * (log - moved) - spread),
        recent << 8 | Math.clamp(gap, 1, MOST));
  }

  public int kept() {
    return Math.min(count, KEPT);
  }

  /// One of the kept gaps; 0 is the newest.
  public int recent(int index) {
    return (int) (recent >>> 8 * index) & MOST;
  }

  /// The moving average of the logarithm, drawn towards `prior` as if that had been seen `weight`
  /// times: an empirical Bayes estimate, so that one or two gaps already give a sane one.
  public double shrunk(double prior, double weight) {
    double seen = Math.min(count, 1 / SLOW);
    return (seen * mean + weight * prior) / (seen + weight);
  }

  /// Of the kept gaps longer than what has passed, the share that ended within `step` more.
  double hazard(double passed, double step) {
    double longer = 0.5;
    double ended = 0.1;
    for (int i = 0; i < kept(); i++) {
      if (recent(i) > passed) {
        longer++;
        ended += recent(i) <= passed + step ? 1 : 0;
      }
    }
    return ended / longer;
  }
}
