package dev.sayso.dev.bench.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;

/// Learns the ranking from lots whose hits are marked: LambdaMART, trees grown leaf by leaf where
/// they gain most, each on some of the lots. The same lots give the same trees.
final class RankingGrower {

  private static final int TREES = 110;
  private static final int LEAVES = 12;
  private static final double RATE = 0.08;
  private static final double SHARE = 0.8;

  private final List<Lot> lots;
  private final Bins bins;
  private final double[] scores;
  private final double[] slope;
  private final double[] curve;
  private final Random random = new Random(7);

  RankingGrower(List<Lot> all) {
    lots = all.stream().filter(Lot::teaches).toList();
    var rows = new ArrayList<double[]>();
    lots.forEach(lot -> rows.addAll(List.of(lot.clues())));
    bins = new Bins(rows);
    scores = new double[rows.size()];
    slope = new double[rows.size()];
    curve = new double[rows.size()];
  }

  List<RankingTree> grow() {
    var trees = new ArrayList<RankingTree>();
    while (trees.size() < TREES) {
      trees.add(tree());
    }
    return trees;
  }

  private RankingTree tree() {
    Arrays.fill(slope, 0);
    Arrays.fill(curve, 0);
    var pulls = new Pulls(slope, curve);
    var rows = new int[scores.length];
    int count = 0;
    int start = 0;
    for (var lot : lots) {
      pulls.of(lot, scores, start);
      boolean seen = random.nextDouble() < SHARE;
      for (int i = 0; seen && i < lot.size(); i++) {
        rows[count++] = start + i;
      }
      start += lot.size();
    }
    var lesson = new RankingLeaf.Lesson(bins, slope, curve);
    var root = new RankingLeaf(lesson, Arrays.copyOf(rows, count));
    var open = new PriorityQueue<>(Comparator.comparingDouble((RankingLeaf one) -> -one.gain()));
    open.add(root);
    while (open.size() < LEAVES && open.element().gain() > 0) {
      open.addAll(List.of(open.remove().split()));
    }
    return moved(root);
  }

  /// All rows move, also those that the tree was not grown on.
  private RankingTree moved(RankingLeaf root) {
    var tree = root.tree(RATE, new double[scores.length]);
    int row = 0;
    for (var lot : lots) {
      for (var clues : lot.clues()) {
        scores[row++] += tree.of(clues);
      }
    }
    return tree;
  }
}
