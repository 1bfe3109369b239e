package dev.sayso.commerce.replenishment;

/// How likely a product is bought again by which day, counted from its last purchase up to half a
/// year; what is left over is "not within half a year".
public final class DueCurve {

  /// Beyond so many days, an expected day is wrong anyhow, and more wrong counts little.
  private static final double WRONG = 10;

  private static final double MORE_WRONG = 0.15;

  /// From this probability on, it is needed within a week; nearer than the middle of the curve, as
  /// running out costs more than being reminded early.
  private static final double THIS_WEEK = 0.36;

  /// So many gaps are a habit.
  private static final double HABIT = 3;

  /// What was bought once is bought again in about so many of ten cases.
  private static final double AGAIN = 0.6;

  private static final double EARLIEST = 0.12;
  private static final double LATEST = 0.88;

  private final double[] reached;
  private final int passed;

  DueCurve(double[] reached, int passed) {
    this.reached = reached;
    this.passed = passed;
  }

  /// From the hazards that the trees give for the figures of a product. They were learned from
  /// habits; of what was bought up to three times, the curve is partly, after one purchase wholly,
  /// what its gaps and such goods suggest: a log-normal distance.
  public static DueCurve of(DueSignals signals, Trees trees) {
    var reached = new double[DueSignals.stretches()];
    double habit = Math.min(1, signals.gaps() / HABIT);
    double alive = 1;
    for (int i = 0; i < reached.length; i++) {
      alive *= habit == 0 ? 1 : 1 - trees.probability(signals.of(i));
      double guess = AGAIN * signals.guess(DueSignals.end(i));
      reached[i] = habit * (1 - alive) + (1 - habit) * guess;
    }
    var usual = new DueCurve(reached, 0);
    return signals.lasts() == 1 ? usual : usual.stretched(signals.lasts());
  }

  /// The same, with everything so many times as late.
  private DueCurve stretched(double times) {
    var later = new double[reached.length];
    for (int i = 0; i < later.length; i++) {
      later[i] = plain(DueSignals.end(i) / times);
    }
    return new DueCurve(later, passed);
  }

  /// Of what [#reached] gave.
  public static DueCurve of(double[] reached) {
    if (reached.length != DueSignals.stretches()) {
      throw new IllegalArgumentException("a curve has " + DueSignals.stretches() + " stretches");
    }
    return new DueCurve(reached.clone(), 0);
  }

  /// The probability that it is bought again by the end of each stretch of days.
  public double[] reached() {
    return reached.clone();
  }

  /// The same, knowing that it was not bought for so many days.
  public DueCurve passed(int days) {
    return new DueCurve(reached, days);
  }

  /// How many days the curve reaches.
  public static int horizon() {
    return DueSignals.end(DueSignals.stretches() - 1);
  }

  /// The probability that it is bought by a day, counted from the last purchase.
  public double by(double day) {
    double before = plain(passed);
    return Math.max(0, plain(day) - before) / Math.max(1e-9, 1 - before);
  }

  /// The probability that it is bought again within half a year of the last purchase.
  public double ever() {
    return by(horizon());
  }

  /// The day by which it is bought with this probability, given that it is bought at all; counted
  /// from the last purchase.
  public double quantile(double probability) {
    double before = plain(passed);
    double wanted = before + probability * (plain(horizon()) - before);
    for (int i = 0; i < reached.length; i++) {
      if (reached[i] >= wanted) {
        double low = i == 0 ? 0 : reached[i - 1];
        double width = DueSignals.end(i) - DueSignals.start(i);
        return DueSignals.start(i) + width * (wanted - low) / Math.max(1e-12, reached[i] - low);
      }
    }
    return horizon();
  }

  /// The 80 % interval in whole days, counted from the last purchase: of what is bought again at
  /// all, eight of ten come inside.
  public Interval interval() {
    int first = Math.max(passed + 1, (int) Math.round(quantile(EARLIEST)));
    return new Interval(first, Math.max(first, (int) Math.round(quantile(LATEST))));
  }

  /// From one day to another, both inside.
  public record Interval(int earliest, int latest) {}

  /// The day to expect it on, counted from the last purchase: the one with the least expected
  /// error, where errors above ten days count little more than ten.
  public int expected() {
    int first = passed + 1;
    int last = Math.max(first, (int) Math.ceil(quantile(0.9)));
    var share = new double[Math.max(horizon(), last) + 1];
    for (int day = first; day <= horizon(); day++) {
      share[day] = plain(day) - plain(day - 1);
    }
    int best = first;
    double least = Double.MAX_VALUE;
    for (int day = first; day <= last; day++) {
      double error = 0;
      for (int other = first; other <= horizon(); other++) {
        int off = Math.abs(day - other);
        error += share[other] * (Math.min(WRONG, off) + MORE_WRONG * off);
      }
      if (error < least) {
        least = error;
        best = day;
      }
    }
    return by(passed + 7) >= THIS_WEEK ? Math.min(best, passed + 7) : best;
  }

  private double plain(double day) {
    for (int i = 0; i < reached.length; i++) {
      if (day <= DueSignals.end(i)) {
        double low = i == 0 ? 0 : reached[i - 1];
        double width = DueSignals.end(i) - DueSignals.start(i);
        return low + (reached[i] - low) * Math.max(0, day - DueSignals.start(i)) / width;
      }
    }
    return reached[reached.length - 1];
  }
}
