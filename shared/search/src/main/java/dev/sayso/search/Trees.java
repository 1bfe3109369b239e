package dev.sayso.search;

import java.util.Arrays;
import java.util.List;

/// What a set of [Clue]s is worth together: the sum of small decision trees, learned by gradient
/// boosting (LambdaMART) on the development half of the spoken grocery queries. They are a file,
/// `ranking-trees.txt`: a tree a line, each node in front of its two branches, `clue<=limit` or, at
/// the end of a branch, a worth.
final class Trees {

  static final Trees SHIPPED = read(Resources.lines("ranking-trees.txt").toList());

  /// The clue that a node asks; -1 at the end of a branch.
  private int[] clues = {};

  /// A node's limit, or the worth at the end of a branch.
  private double[] limits = {};

  /// Where a node's second branch begins; the first one follows the node.
  private int[] seconds = {};

  private int[] roots = {};
  private int size;

  private Trees() {}

  static Trees read(List<String> lines) {
    var trees = new Trees();
    for (var line : lines) {
      if (!line.isBlank()) {
        var parts = List.of(line.strip().split(" "));
        trees.roots = Arrays.copyOf(trees.roots, trees.roots.length + 1);
        trees.roots[trees.roots.length - 1] = trees.size;
        trees.grow(parts.size());
        trees.add(parts, 0);
      }
    }
    return trees;
  }

  /// `figures` in the order of [Clue].
  double of(double[] figures) {
    double sum = 0;
    for (int node : roots) {
      while (clues[node] >= 0) {
        node = figures[clues[node]] <= limits[node] ? node + 1 : seconds[node];
      }
      sum += limits[node];
    }
    return sum;
  }

  private void grow(int more) {
    clues = Arrays.copyOf(clues, size + more);
    limits = Arrays.copyOf(limits, size + more);
    seconds = Arrays.copyOf(seconds, size + more);
  }

  /// Adds the node at this part and its branches; returns where they end.
  private int add(List<String> parts, int at) {
    var part = parts.get(at);
    int sign = part.indexOf("<=");
    int node = size++;
    if (sign < 0) {
      clues[node] = -1;
      limits[node] = Double.parseDouble(part);
      return at + 1;
    }
    clues[node] = Clue.valueOf(part.substring(0, sign)).ordinal();
    limits[node] = Double.parseDouble(part.substring(sign + 2));
    int second = add(parts, at + 1);
    seconds[node] = size;
    return add(parts, second);
  }
}
