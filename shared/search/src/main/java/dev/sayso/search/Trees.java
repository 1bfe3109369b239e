package dev.sayso.search;

import java.util.ArrayList;
import java.util.List;

/// What a set of [Clue]s is worth together: the sum of small decision trees, learned by gradient
/// boosting (LambdaMART) on the development half of the spoken grocery queries. They are a file,
/// `ranking-trees.txt`: a tree a line, each node in front of its two branches, `clue<=limit` or, at
/// the end of a branch, a worth.
final class Trees {

  static final Trees SHIPPED = read(Resources.lines("ranking-trees.txt").toList());

  /// A node asks a clue, or has a worth where `clue` is -1.
  private record Node(int clue, double limit, int below, int above) {}

  private final List<Node> nodes = new ArrayList<>();
  private final List<Integer> roots = new ArrayList<>();

  private Trees() {}

  static Trees read(List<String> lines) {
    var trees = new Trees();
    for (var line : lines) {
      if (!line.isBlank()) {
        var parts = List.of(line.strip().split(" "));
        trees.roots.add(trees.nodes.size());
        trees.add(parts, 0);
      }
    }
    return trees;
  }

  /// `clues` in the order of [Clue].
  double of(double[] clues) {
    double sum = 0;
    for (int root : roots) {
      var node = nodes.get(root);
      while (node.clue >= 0) {
        node = nodes.get(clues[node.clue] <= node.limit ? node.below : node.above);
      }
      sum += node.limit;
    }
    return sum;
  }

  /// Adds the node at this part and its branches; returns where they end.
  private int add(List<String> parts, int at) {
    var part = parts.get(at);
    int sign = part.indexOf("<=");
    if (sign < 0) {
      nodes.add(new Node(-1, Double.parseDouble(part), 0, 0));
      return at + 1;
    }
    int place = nodes.size();
    nodes.add(new Node(-1, 0, 0, 0));
    int second = add(parts, at + 1);
    int above = nodes.size();
    int end = add(parts, second);
    var clue = Clue.valueOf(part.substring(0, sign)).ordinal();
    nodes.set(
        place, new Node(clue, Double.parseDouble(part.substring(sign + 2)), place + 1, above));
    return end;
  }
}
