package dev.sayso.dev.bench.search;

import dev.sayso.search.Clued;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The hits of one search: what each is worth as an answer, and the clues that the ranking has.
record Lot(List<String> skus, double[][] clues, double[] gains) {

  static Lot of(List<Clued> hits, Map<String, Double> worth) {
    var skus = hits.stream().map(hit -> hit.sku().value()).toList();
    return new Lot(
        skus,
        hits.stream().map(Clued::figures).toArray(double[][]::new),
        skus.stream().mapToDouble(sku -> worth.getOrDefault(sku, 0.0)).toArray());
  }

  int size() {
    return gains.length;
  }

  /// Whether an order of these can be better than another.
  boolean teaches() {
    return IntStream.range(1, gains.length).anyMatch(i -> gains[i] != gains[0]);
  }

  /// As these trees rank them.
  List<String> ranked(List<RankingTree> trees) {
    var scores =
        IntStream.range(0, size())
            .mapToDouble(i -> trees.stream().mapToDouble(tree -> tree.of(clues[i])).sum())
            .toArray();
    return IntStream.range(0, size())
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -scores[i]))
        .map(skus::get)
        .toList();
  }
}
