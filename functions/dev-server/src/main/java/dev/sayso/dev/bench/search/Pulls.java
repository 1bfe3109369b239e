package dev.sayso.dev.bench.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// How much each hit of a lot should move, so that NDCG@10 grows: the gradients of LambdaRank
/// (Burges, "From RankNet to LambdaRank to LambdaMART", 2010). Of each pair in the wrong order, or
/// in the right one by little, the better hit is pulled up and the worse one down, by what swapping
/// them would change. As in LightGBM (Ke et al. 2017), near pairs count more, and no lot counts
/// much more than another because it is longer.
final class Pulls {

  private static final int TOP = 10;

  /// A pair with no hit before this place changes nothing that is marked.
  private static final int LOOKED_AT = 30;

  private static final double NEAR = 0.01;

  private final double[] slope;
  private final double[] curve;

  /// The sums are added to at the lot's rows, which begin at a place of their own.
  Pulls(double[] slope, double[] curve) {
    this.slope = slope;
    this.curve = curve;
  }

  void of(Lot lot, double[] scores, int start) {
    var order =
        IntStream.range(0, lot.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -scores[start + i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double ideal = ideal(lot);
    double sum = 0;
    for (int high = 0; high < Math.min(LOOKED_AT, order.length); high++) {
      for (int low = high + 1; low < order.length; low++) {
        double worth = lot.gains()[order[high]] - lot.gains()[order[low]];
        if (worth != 0) {
          double swap = Math.abs(worth) * (discount(high) - discount(low)) / ideal;
          int better = start + (worth > 0 ? order[high] : order[low]);
          int worse = start + (worth > 0 ? order[low] : order[high]);
          sum += pull(better, worse, swap, scores[better] - scores[worse]);
        }
      }
    }
    level(lot, start, sum);
  }

  private double pull(int better, int worse, double swap, double lead) {
    double weight = swap / (NEAR + Math.abs(lead));
    double wrong = 1 / (1 + Math.exp(lead));
    double force = weight * wrong;
    double bend = weight * wrong * (1 - wrong);
    slope[better] -= force;
    slope[worse] += force;
    curve[better] += bend;
    curve[worse] += bend;
    return 2 * force;
  }

  private void level(Lot lot, int start, double sum) {
    if (sum > 0) {
      double share = Math.log1p(sum) / Math.log(2) / sum;
      for (int i = start; i < start + lot.size(); i++) {
        slope[i] *= share;
        curve[i] *= share;
      }
    }
  }

  private static double ideal(Lot lot) {
    var gains = lot.gains().clone();
    Arrays.sort(gains);
    double ideal = 0;
    for (int rank = 0; rank < Math.min(TOP, gains.length); rank++) {
      ideal += gains[gains.length - 1 - rank] * discount(rank);
    }
    return ideal;
  }

  private static double discount(int rank) {
    return rank < LOOKED_AT ? 1 / (Math.log(rank + 2) / Math.log(2)) : 0;
  }
}
