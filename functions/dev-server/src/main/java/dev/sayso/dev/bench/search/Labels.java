package dev.sayso.dev.bench.search;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// What each product is worth as an answer to each query, and how well a list of answers does. The
/// figures are those of `score.py` beside the data: NDCG@10 with gains as they are, the reciprocal
/// rank of the first exact answer in the top 10, and the share of the exact answers in the top 50.
public record Labels(Map<String, Map<String, Double>> gains) {

  static final double EXACT = 1;

  private static final int TOP = 10;
  private static final int FAR = 50;

  /// Each 0..1.
  public record Marks(double ndcg, double mrr, double recall) {
    static final Marks NONE = new Marks(0, 0, 0);

    Marks plus(Marks other) {
      return new Marks(ndcg + other.ndcg, mrr + other.mrr, recall + other.recall);
    }

    Marks over(int count) {
      return count == 0 ? NONE : new Marks(ndcg / count, mrr / count, recall / count);
    }
  }

  /// Whether any product answers that query.
  boolean judge(String query) {
    return gains.getOrDefault(query, Map.of()).values().stream().anyMatch(gain -> gain > 0);
  }

  Marks of(String query, List<String> found) {
    var worth = gains.getOrDefault(query, Map.of());
    var ranked = found.stream().distinct().toList();
    return new Marks(ndcg(worth, ranked), mrr(worth, ranked), recall(worth, ranked));
  }

  private static double ndcg(Map<String, Double> worth, List<String> ranked) {
    double got = 0;
    for (int i = 0; i < Math.min(TOP, ranked.size()); i++) {
      got += worth.getOrDefault(ranked.get(i), 0.0) / Math.log(i + 2);
    }
    var best = worth.values().stream().sorted(Comparator.reverseOrder()).limit(TOP).toList();
    double most = 0;
    for (int i = 0; i < best.size(); i++) {
      most += best.get(i) / Math.log(i + 2);
    }
    return most == 0 ? 0 : got / most;
  }

  private static double mrr(Map<String, Double> worth, List<String> ranked) {
    for (int i = 0; i < Math.min(TOP, ranked.size()); i++) {
      if (worth.getOrDefault(ranked.get(i), 0.0) >= EXACT) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }

  private static double recall(Map<String, Double> worth, List<String> ranked) {
    var near = new HashSet<>(ranked.subList(0, Math.min(FAR, ranked.size())));
    long exact = worth.values().stream().filter(gain -> gain >= EXACT).count();
    long found = near.stream().filter(product -> worth.getOrDefault(product, 0.0) >= EXACT).count();
    return exact == 0 ? 0 : (double) found / Math.min(FAR, exact);
  }
}
