package dev.sayso.commerce.replenishment;

import java.util.Arrays;
import java.util.List;

/// The figures from which it is judged in which stretch of days after its last purchase a product
/// is bought again: one row a stretch, the answer being whether it is bought in it if not before.
/// That is a hazard model in discrete time (Cox 1972, section 6): a product not bought again by the
/// end of what is known counts as "not yet" for the stretches seen, so nothing is lost or bent by
/// those.
public final class DueSignals {

  /// The last day of each stretch, counted from the last purchase.
  private static final int[] ENDS = {
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 18, 21, 24, 28, 35, 42, 56, 77, 105, 140, 180
  };

  /// The names of the figures, in their order.
  public static final List<String> NAMES =
      List.of(
          "times",
          "mean",
          "quick",
          "spread",
          "interval",
          "median",
          "least",
          "most",
          "last",
          "lastButOne",
          "orderMean",
          "orderQuick",
          "tripMean",
          "tripQuick",
          "tripSpread",
          "orders",
          "perDay20",
          "perDay60",
          "perDay180",
          "share",
          "priorMean",
          "priorSpread",
          "kindMean",
          "age",
          "size",
          "packs",
          "lastPacks",
          "perPack",
          "end",
          "width",
          "overMean",
          "overQuick",
          "overInterval",
          "overMedian",
          "overPrior",
          "weekday",
          "trips",
          "hazard",
          "weekdayOfEnd",
          "season");

  /// The usual standard deviation of the logarithm of a gap.
  private static final double WIDTH = 0.6;

  /// Twice the stock lasts less than twice as long: who has more uses more (Ailawadi and Neslin,
  /// "The Effect of Promotion on Consumption", 1998).
  private static final double LARGER = 0.7;

  private static final double LEAST = 0.5;
  private static final double MOST = 3;

  private static final int OF_STATE = NAMES.indexOf("end");

  private final Row head = new Row(OF_STATE);
  private final float[] state;
  private final Trips trips;
  private final Gaps gaps;
  private final int from;
  private final double median;
  private final double lasts;

  /// As of the last purchase of the product.
  public DueSignals(ProductHabit habit, Trips trips, Population population) {
    this.trips = trips;
    this.gaps = habit.days();
    this.from = habit.last().day();
    this.lasts = Math.clamp(Math.pow(habit.moreThanUsual(), LARGER), LEAST, MOST);
    var prior = population.prior(habit.sku());
    var sorted = new int[gaps.kept()];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = gaps.recent(i);
    }
    Arrays.sort(sorted);
    int kept = sorted.length;
    double usual = Math.exp(prior.logDays());
    median = kept == 0 ? usual : (sorted[kept / 2] + sorted[(kept - 1) / 2]) / 2.0;
    int age = habit.last().day() - habit.first().day();
    double interval = kept == 0 ? usual : (double) age / gaps.count();
    double mean = gaps.shrunk(prior.logDays(), 1);
    head.add(Math.log(habit.times()))
        .add(mean)
        .add(kept == 0 ? prior.logDays() : gaps.quick())
        .add(Math.sqrt(gaps.spread()))
        .add(Math.log(Math.max(1, interval)))
        .add(Math.log(median))
        .add(kept == 0 ? -1 : sorted[0])
        .add(kept == 0 ? -1 : sorted[kept - 1])
        .add(kept == 0 ? -1 : gaps.recent(0))
        .add(kept < 2 ? -1 : gaps.recent(1))
        .add(habit.orders().mean())
        .add(habit.orders().quick());
    ofShopper(habit);
    head.add(prior.logDays())
        .add(prior.spread())
        .add(prior.kind.logDays())
        .add(age)
        .add(trips.size().products())
        .add(habit.amount().packs())
        .add(habit.amount().lastPacks() / habit.amount().packs())
        .add(mean + Math.log(habit.amount().lastPacks() / habit.amount().packs()));
    state = head.full();
  }

  private void ofShopper(ProductHabit habit) {
    var decays = habit.decays();
    head.add(trips.gaps().mean())
        .add(trips.gaps().quick())
        .add(Math.sqrt(trips.gaps().spread()))
        .add(trips.orders())
        .add(Math.log(20 / decays.days20()))
        .add(Math.log(60 / decays.days60()))
        .add(Math.log(180 / decays.days180()))
        .add((double) habit.times() / (trips.orders() - habit.first().order()));
  }

  /// How many gaps between purchases were seen.
  int gaps() {
    return gaps.count();
  }

  /// How many times as long as usual what was bought last will last.
  double lasts() {
    return lasts;
  }

  /// How likely a log-normal distance with the mean of these gaps and such goods is over by a day
  /// (the normal distribution by the logistic one, which is within .01 of it).
  double guess(int day) {
    double z = (Math.log(day + 0.5) - state[1]) / WIDTH;
    return 1 / (1 + Math.exp(-1.702 * z));
  }

  public static int stretches() {
    return ENDS.length;
  }

  /// The last day of a stretch.
  public static int end(int stretch) {
    return ENDS[stretch];
  }

  /// The last day before a stretch.
  public static int start(int stretch) {
    return stretch == 0 ? 0 : ENDS[stretch - 1];
  }

  /// The figures of one stretch, in the order of [#NAMES].
  public float[] of(int stretch) {
    int end = end(stretch);
    int start = start(stretch);
    double log = Math.log((start + 1 + end) / 2.0);
    double week = 0;
    for (int day = start + 1; day <= end; day++) {
      week += trips.onWeekdayOf(from + day);
    }
    var row = new Row(NAMES.size());
    for (float figure : state) {
      row.add(figure);
    }
    return row.add(end)
        .add(end - start)
        .add(log - state[1])
        .add(log - state[2])
        .add(log - state[4])
        .add(log - state[5])
        .add(log - state[20])
        .add(week / (end - start))
        .add(week * 7 / Math.exp(trips.gaps().mean()))
        .add(gaps.hazard(start, end - start))
        .add(Math.floorMod(from + end, 7))
        .add(Math.floorMod(from + end, 365))
        .full();
  }
}
