package dev.sayso.commerce.replenishment;

import java.util.Arrays;
import java.util.Map;

/// How a home chooses among products that compete. Six simple ways are each asked before every day
/// of purchases what it will bring, and count for as much as they were right so far, the latest
/// days most: a mixture of experts weighed by their own predictions (prequential, Dawid 1984; with
/// forgetting, Herbster and Warmuth 1998). So a loyal home, one that takes turns, and one that uses
/// up two things side by side are each understood in their own way, after a few purchases.
final class Ways {

  /// The same as last time, the liveliest habit, the habit of all time, whatever follows the last
  /// one, what is used up by now, and what this person takes.
  private static final int MANY = 6;

  /// What a way's mistakes count for one day of purchases later.
  private static final double FORGETS = 0.93;

  private static final double AGAIN = 0.85;
  private static final double LITTLE = 0.5;
  private static final double HALF_LIFE = 60;

  private final int size;
  private final Usage[] usages;
  private final double[][] followed;
  private final double[][] habits;
  private final double[] ever;
  private final double[] merits = new double[MANY];
  private double[] last;
  private long latest;

  /// Of so many products.
  Ways(int size) {
    this.size = size;
    usages = new Usage[size];
    followed = new double[size][size];
    habits = new double[2][size];
    ever = new double[size];
    last = new double[size];
    Arrays.setAll(usages, _ -> new Usage());
  }

  /// What was bought on a day, packs by product, by the one who speaks (`own`) or somebody else.
  void take(long day, boolean own, Map<Integer, Double> bought) {
    pass(day);
    judge(day, own, bought);
    double part = 1.0 / bought.size();
    var now = new double[size];
    bought.forEach((product, packs) -> {
      for (int i = 0; i < size; i++) {
        followed[i][product] += last[i] * part;
      }
      habits[own ? 1 : 0][product]++;
      ever[product]++;
      usages[product].take(day, packs);
      now[product] = part;
    });
    last = now;
  }

  /// Products bought for the first time were nobody's to foresee.
  private void judge(long day, boolean own, Map<Integer, Double> bought) {
    var known = bought.keySet().stream().filter(product -> usages[product].isKnown()).toList();
    for (int way = 0; way < MANY && !known.isEmpty(); way++) {
      var likely = likely(way, day, own);
      double right = known.stream().mapToDouble(product -> Math.log(likely[product])).sum();
      merits[way] = FORGETS * merits[way] + right / known.size();
    }
  }

  /// How likely each product is bought on a day; sums to 1.
  double[] likely(long day, boolean own) {
    pass(day);
    double best = Arrays.stream(merits).max().orElse(0);
    var mixed = new double[size];
    for (int way = 0; way < MANY; way++) {
      var one = likely(way, day, own);
      for (int i = 0; i < size; i++) {
        mixed[i] += Math.exp(merits[way] - best) * one[i];
      }
    }
    return normal(mixed);
  }

  private double[] likely(int way, long day, boolean own) {
    var likely = new double[size];
    double even = LITTLE / size;
    for (int i = 0; i < size; i++) {
      double habit = habits[0][i] + habits[1][i] + even;
      likely[i] =
          switch (way) {
            case 0 -> AGAIN * last[i] + (1 - AGAIN) / size;
            case 1 -> habit;
            case 2 -> ever[i] + even;
            case 3 -> follows(i) + even;
            case 4 -> usages[i].usedUp(day) + LITTLE / 100;
            default -> habits[own ? 1 : 0][i] + LITTLE * habit;
          };
    }
    return normal(likely);
  }

  private double follows(int product) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += last[i] * followed[i][product];
    }
    return sum;
  }

  /// Habits fade with the days.
  private void pass(long day) {
    double left = Math.pow(0.5, Math.max(0, day - latest) / HALF_LIFE);
    for (var habit : habits) {
      for (int i = 0; i < size; i++) {
        habit[i] *= left;
      }
    }
    latest = Math.max(latest, day);
  }

  private static double[] normal(double[] some) {
    double all = Arrays.stream(some).sum();
    for (int i = 0; i < some.length; i++) {
      some[i] /= all;
    }
    return some;
  }
}
