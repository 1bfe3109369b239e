package dev.sayso.commerce.replenishment;

/// How one product is used up, from the days it was bought on: the distances for one pack, as
/// moving averages of their logarithm and of its spread.
final class Usage {

  private static final double SLOW = 0.25;

  /// What is thought of the spread before anything is known, and for how many gaps that counts.
  private static final double SPREAD = 0.45;

  private static final double WEIGHT = 2;

  /// Three weeks, until a gap is known.
  private static final double USUAL = Math.log(21);

  private int times;
  private long last;
  private double packs = 1;
  private double mean = USUAL;
  private double spread;

  boolean isKnown() {
    return times > 0;
  }

  void take(long day, double taken) {
    if (times > 0 && day == last) {
      packs += taken;
      return;
    }
    if (times > 0) {
      double log = Math.log(Math.max(0.5, (day - last) / packs));
      double rate = Math.max(SLOW, 1.0 / times);
      double off = log - mean;
      double moved = mean + rate * off;
      spread += times == 1 ? 0 : rate * (off * (log - moved) - spread);
      mean = moved;
    }
    times++;
    last = day;
    packs = taken;
  }

  /// The hazard of a log-normal distance: how likely it is bought on this very day, if not before.
  double usedUp(long day) {
    if (times == 0) {
      return 0;
    }
    double known = Math.max(0, Math.min(times - 2, 1 / SLOW));
    double width = Math.sqrt((known * spread + WEIGHT * SPREAD * SPREAD) / (known + WEIGHT));
    double passed = Math.max(0.5, day - last);
    double z = (Math.log(passed / packs) - mean) / width;
    // The logistic curve stands for the normal one, which is within .01 of it.
    double over = 1 / (1 + Math.exp(-1.702 * z));
    return 1.702 * over / (passed * width);
  }
}
