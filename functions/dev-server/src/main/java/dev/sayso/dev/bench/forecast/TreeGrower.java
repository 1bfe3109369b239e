package dev.sayso.dev.bench.forecast;

import dev.sayso.commerce.replenishment.Trees;
import dev.sayso.commerce.replenishment.Trees.Grown;
import dev.sayso.commerce.replenishment.Trees.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;

/// Fits a sum of trees to yes-or-no answers: gradient boosting of the logistic loss on figures
/// sorted into at most 64 bins, each tree grown leaf by leaf where it gains most (Friedman 2001;
/// histogram and second-order gain as in XGBoost, Chen and Guestrin 2016, and LightGBM, Ke et al.
/// 2017). The same rows give the same trees.
final class TreeGrower {

  /// How trees are grown: how many, with how many leaves, how much of each is taken, how many rows
  /// (by weight of evidence) a leaf needs, and which share of rows and figures each tree sees.
  record Recipe(int trees, int leaves, double rate, double least, double share) {}

  private static final int BINS = 64;
  private static final double RIDGE = 5;

  private final Rows rows;
  private final Recipe recipe;
  private final int figures;
  private final byte[][] binned;
  private final float[][] bounds;
  private final double[] odds;
  private final float[] slope;
  private final float[] curve;
  private final Random random = new Random(7);

  TreeGrower(Rows rows, Recipe recipe) {
    this.rows = rows;
    this.recipe = recipe;
    figures = rows.figures();
    bounds = new float[figures][];
    binned = new byte[figures][rows.size()];
    for (int f = 0; f < figures; f++) {
      bin(f);
    }
    odds = new double[rows.size()];
    slope = new float[rows.size()];
    curve = new float[rows.size()];
  }

  Trees grow() {
    double yes = 0;
    double all = 0;
    for (int i = 0; i < rows.size(); i++) {
      yes += rows.answer(i) ? rows.weight(i) : 0;
      all += rows.weight(i);
    }
    double start = Math.log((yes + 0.5) / (all - yes + 0.5));
    Arrays.fill(odds, start);
    var grown = new ArrayList<Grown>();
    for (int tree = 0; tree < recipe.trees(); tree++) {
      for (int i = 0; i < rows.size(); i++) {
        double likely = 1 / (1 + Math.exp(-odds[i]));
        slope[i] = (float) (rows.weight(i) * (likely - (rows.answer(i) ? 1 : 0)));
        curve[i] = (float) (rows.weight(i) * likely * (1 - likely));
      }
      grown.add(tree());
    }
    return Trees.of(start, grown);
  }

  private Grown tree() {
    var seen = new int[rows.size()];
    int size = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (random.nextDouble() < recipe.share()) {
        seen[size++] = i;
      }
    }
    var chosen = new ArrayList<Integer>();
    for (int f = 0; f < figures; f++) {
      if (bounds[f].length > 0 && random.nextDouble() < recipe.share()) {
        chosen.add(f);
      }
    }
    var root = new Leaf(Arrays.copyOf(seen, size), chosen);
    root.measure();
    root.findSplit();
    var open = new PriorityQueue<Leaf>(Comparator.comparingDouble(leaf -> -leaf.gain));
    open.add(root);
    int leaves = 1;
    while (leaves < recipe.leaves() && !open.isEmpty() && open.peek().gain > 0) {
      var leaf = open.remove();
      leaf.split();
      open.add(leaf.low());
      open.add(leaf.high());
      leaves++;
    }
    var nodes = new ArrayList<Node>();
    root.write(nodes);
    var grown = new Grown(nodes);
    root.release();
    var tree = Trees.of(0, List.of(grown));
    for (int i = 0; i < rows.size(); i++) {
      odds[i] += tree.of(rows.row(i));
    }
    return grown;
  }

  private void bin(int f) {
    int size = rows.size();
    int step = Math.max(1, size / 20_000);
    var sample = new float[(size + step - 1) / step];
    for (int i = 0; i < sample.length; i++) {
      sample[i] = rows.row(i * step)[f];
    }
    Arrays.sort(sample);
    var cuts = new float[BINS - 1];
    int count = 0;
    for (int b = 1; b < BINS; b++) {
      float cut = sample[(int) ((long) b * (sample.length - 1) / BINS)];
      if (cut < sample[sample.length - 1] && (count == 0 || cut > cuts[count - 1])) {
        cuts[count++] = cut;
      }
    }
    bounds[f] = Arrays.copyOf(cuts, count);
    for (int i = 0; i < size; i++) {
      int at = Arrays.binarySearch(bounds[f], rows.row(i)[f]);
      binned[f][i] = (byte) (at >= 0 ? at : -at - 1);
    }
  }

  /// A part of the rows, and the best way to part it further.
  private final class Leaf {

    private int[] members;
    private final List<Integer> chosen;
    private float[][] slopes = {};
    private float[][] curves = {};
    private double slopeSum;
    private double curveSum;
    private double gain;
    private int splitFigure = -1;
    private int splitBin;
    private List<Leaf> parts = List.of();

    Leaf(int[] members, List<Integer> chosen) {
      this.members = members;
      this.chosen = chosen;
    }

    Leaf low() {
      return parts.getFirst();
    }

    Leaf high() {
      return parts.getLast();
    }

    void measure() {
      slopes = new float[chosen.size()][BINS];
      curves = new float[chosen.size()][BINS];
      for (int c = 0; c < chosen.size(); c++) {
        var bins = binned[chosen.get(c)];
        var slopeOf = slopes[c];
        var curveOf = curves[c];
        for (int i : members) {
          int b = bins[i];
          slopeOf[b] += slope[i];
          curveOf[b] += curve[i];
        }
      }
      sum();
    }

    /// What is left of the whole when the other part is taken away.
    void measureFrom(Leaf whole, Leaf other) {
      slopes = whole.slopes;
      curves = whole.curves;
      for (int c = 0; c < chosen.size(); c++) {
        for (int b = 0; b < BINS; b++) {
          slopes[c][b] -= other.slopes[c][b];
          curves[c][b] -= other.curves[c][b];
        }
      }
      sum();
    }

    private void sum() {
      slopeSum = 0;
      curveSum = 0;
      for (int i : members) {
        slopeSum += slope[i];
        curveSum += curve[i];
      }
    }

    void findSplit() {
      double whole = slopeSum * slopeSum / (curveSum + RIDGE);
      for (int c = 0; c < chosen.size(); c++) {
        double lowSlope = 0;
        double lowCurve = 0;
        int cuts = bounds[chosen.get(c)].length;
        for (int b = 0; b < cuts; b++) {
          lowSlope += slopes[c][b];
          lowCurve += curves[c][b];
          double highCurve = curveSum - lowCurve;
          if (lowCurve < recipe.least() || highCurve < recipe.least()) {
            continue;
          }
          double highSlope = slopeSum - lowSlope;
          double better =
              lowSlope * lowSlope / (lowCurve + RIDGE)
                  + highSlope * highSlope / (highCurve + RIDGE)
                  - whole;
          if (better > gain) {
            gain = better;
            splitFigure = chosen.get(c);
            splitBin = b;
          }
        }
      }
    }

    void split() {
      var bins = binned[splitFigure];
      int count = 0;
      for (int i : members) {
        count += bins[i] <= splitBin ? 1 : 0;
      }
      var lower = new int[count];
      var higher = new int[members.length - count];
      int l = 0;
      int h = 0;
      for (int i : members) {
        if (bins[i] <= splitBin) {
          lower[l++] = i;
        } else {
          higher[h++] = i;
        }
      }
      var low = new Leaf(lower, chosen);
      var high = new Leaf(higher, chosen);
      var small = l <= h ? low : high;
      var large = l <= h ? high : low;
      small.measure();
      large.measureFrom(this, small);
      low.findSplit();
      high.findSplit();
      parts = List.of(low, high);
      release();
    }

    void release() {
      members = new int[0];
      slopes = new float[0][];
      curves = new float[0][];
    }

    void write(List<Node> nodes) {
      if (parts.isEmpty()) {
        double value = -recipe.rate() * slopeSum / (curveSum + RIDGE);
        nodes.add(new Node(-1, (float) value, 0));
        return;
      }
      int at = nodes.size();
      nodes.add(new Node(splitFigure, bounds[splitFigure][splitBin], 0));
      low().write(nodes);
      nodes.set(at, new Node(splitFigure, bounds[splitFigure][splitBin], nodes.size()));
      high().write(nodes);
    }
  }
}
