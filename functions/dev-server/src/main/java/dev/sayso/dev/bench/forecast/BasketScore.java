package dev.sayso.dev.bench.forecast;

import dev.sayso.commerce.catalog.Sku;
import java.util.List;
import java.util.function.Function;

/// How well baskets were foretold, means over the queries with an answer: Recall@10, nDCG@10 (ideal
/// over all that was bought, as in the "Reality Check" study, Li et al., TOIS 2023), and Recall of
/// what was bought before, over the queries with such.
record BasketScore(int queries, double recall, double gain, double repeat) {

  private static final int TOP = 10;

  static BasketScore of(List<Foretold> foretold, Function<Foretold, List<Sku>> ranking) {
    int queries = 0;
    int repeats = 0;
    double recall = 0;
    double gain = 0;
    double repeat = 0;
    for (var one : foretold) {
      var bought = one.query().bought();
      if (bought.isEmpty()) {
        continue;
      }
      var top = ranking.apply(one).stream().limit(TOP).toList();
      long right = top.stream().filter(bought::containsKey).count();
      queries++;
      recall += (double) right / bought.size();
      gain += gain(top, one);
      long before = bought.values().stream().filter(again -> again).count();
      if (before > 0) {
        repeats++;
        repeat +=
            (double) top.stream().filter(sku -> bought.getOrDefault(sku, false)).count() / before;
      }
    }
    int all = Math.max(1, queries);
    return new BasketScore(queries, recall / all, gain / all, repeat / Math.max(1, repeats));
  }

  private static double gain(List<Sku> top, Foretold one) {
    double got = 0;
    for (int i = 0; i < top.size(); i++) {
      got += one.query().bought().containsKey(top.get(i)) ? worth(i) : 0;
    }
    double ideal = 0;
    for (int i = 0; i < one.query().bought().size(); i++) {
      ideal += worth(i);
    }
    return got / ideal;
  }

  private static double worth(int rank) {
    return Math.log(2) / Math.log(rank + 2);
  }
}
