package dev.sayso.commerce.replenishment;

import java.util.Arrays;
import java.util.List;

/// A sum of regression trees, which gives the log odds of something (gradient boosting, Friedman
/// 2001). Every tree is a run of nodes in flat arrays: `feature` below 0 marks a leaf, whose value is
/// in `bound`; else what is at most `bound` goes to the next node, the rest to `other`.
public final class Trees {

  private final double start;
  private final int[] roots;
  private final int[] feature;
  private final float[] bound;
  private final int[] other;

  Trees(double start, int[] roots, int[] feature, float[] bound, int[] other) {
    this.start = start;
    this.roots = roots;
    this.feature = feature;
    this.bound = bound;
    this.other = other;
  }

  /// From the words of [#toText].
  public static Trees parse(String text) {
    var words = text.strip().split("\\s+");
    double start = Double.parseDouble(words[0]);
    int trees = Integer.parseInt(words[1]);
    int nodes = (words.length - 2) / 3;
    var feature = new int[nodes];
    var bound = new float[nodes];
    var other = new int[nodes];
    for (int i = 0; i < nodes; i++) {
      feature[i] = Integer.parseInt(words[2 + 3 * i]);
      bound[i] = Float.parseFloat(words[3 + 3 * i]);
      other[i] = Integer.parseInt(words[4 + 3 * i]);
    }
    return new Trees(start, roots(trees, feature, other), feature, bound, other);
  }

  /// One tree's nodes, in the order in which they are walked through: see the class.
  public record Grown(List<Node> nodes) {

    public Grown {
      nodes = List.copyOf(nodes);
    }
  }

  /// One node; `other` counts from the first node of its tree.
  public record Node(int feature, float bound, int other) {}

  public static Trees of(double start, List<Grown> grown) {
    int size = grown.stream().mapToInt(tree -> tree.nodes().size()).sum();
    var feature = new int[size];
    var bound = new float[size];
    var other = new int[size];
    int at = 0;
    for (var tree : grown) {
      int root = at;
      for (var node : tree.nodes()) {
        feature[at] = node.feature();
        bound[at] = node.bound();
        other[at] = node.feature() < 0 ? 0 : root + node.other();
        at++;
      }
    }
    return new Trees(start, roots(grown.size(), feature, other), feature, bound, other);
  }

  /// The log odds for one row of figures.
  public double of(float[] row) {
    return start + sum(row, 0, roots.length);
  }

  /// How many trees there are.
  int size() {
    return roots.length;
  }

  /// What the trees from one to before another add to the log odds.
  double sum(float[] row, int from, int to) {
    double sum = 0;
    for (int tree = from; tree < to; tree++) {
      int node = roots[tree];
      while (feature[node] >= 0) {
        node = row[feature[node]] <= bound[node] ? node + 1 : other[node];
      }
      sum += bound[node];
    }
    return sum;
  }

  public double probability(float[] row) {
    return 1 / (1 + Math.exp(-of(row)));
  }

  /// Plain text: the start, the number of trees, then three words a node.
  public String toText() {
    var text = new StringBuilder(feature.length * 12);
    text.append(start).append(' ').append(roots.length).append('\n');
    for (int i = 0; i < feature.length; i++) {
      text.append(feature[i]).append(' ').append(bound[i]).append(' ').append(other[i]).append('\n');
    }
    return text.toString();
  }

  /// Where each tree begins: after the last node that the one before it can reach.
  private static int[] roots(int trees, int[] feature, int[] other) {
    var roots = new int[trees];
    int at = 0;
    for (int i = 0; i < trees; i++) {
      roots[i] = at;
      int end = at;
      for (int node = at; node <= end; node++) {
        end = feature[node] < 0 ? end : Math.max(end, other[node]);
      }
      at = end + 1;
    }
    return Arrays.copyOf(roots, trees);
  }
}
