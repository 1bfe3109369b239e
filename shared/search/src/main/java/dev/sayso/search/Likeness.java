package dev.sayso.search;

import java.util.Arrays;

/// How alike two words sound and look, 0..1. Sound counts for more: a recogniser writes another
/// word that sounds the same, it does not mistype.
final class Likeness {

  /// "Tomate" was said, and there are "Rispentomaten".
  static final double OF_A_KIND = 0.9;

  /// "Bohnenkaffee" was said, and there is "Kaffee"; or "Spülmaschinentabs", and there are
  /// "Spültabs".
  private static final double SAME_KIND = 0.65;

  private static final double SOUND_SHARE = 0.7;
  private static final double LEAST_SOUND = 0.5;
  private static final char[] VOWELS = "aeiouAEIOU".toCharArray();
  private static final float[][] SWAP = swaps();
  private static final float[] DROP = drops();

  private Likeness() {}

  /// `one` was said, `other` is a product's.
  static double of(Term one, Term other) {
    if (one.text().equals(other.text())) {
      return 1;
    }
    if (one.text().equals(other.kind())) {
      return OF_A_KIND;
    }
    return Math.max(kind(one, other), bySound(one, other));
  }

  private static double kind(Term one, Term other) {
    return !one.kind().isEmpty()
            && (one.kind().equals(other.text()) || one.kind().equals(other.kind()))
        ? SAME_KIND
        : 0;
  }

  private static double bySound(Term one, Term other) {
    if (!one.mayBeLike(other)
        || tooUneven(one.sound(), other.sound())
        || one.isNumeric()
        || other.isNumeric()) {
      return 0;
    }
    var sound = alike(one.sound(), other.sound(), true);
    if (sound < LEAST_SOUND) {
      return 0;
    }
    return SOUND_SHARE * sound + (1 - SOUND_SHARE) * alike(one.text(), other.text(), false);
  }

  private static boolean tooUneven(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int longer = Math.max(one.length(), other.length());
    return shorter == 0 || longer > 32 || shorter * 2 < longer;
  }

  /// 1 − weighted edit distance ÷ the longer length.
  private static double alike(String one, String other, boolean bySound) {
    var above = new float[other.length() + 1];
    var row = new float[other.length() + 1];
    for (int j = 1; j <= other.length(); j++) {
      above[j] = above[j - 1] + drop(other.charAt(j - 1), bySound);
    }
    for (int i = 1; i <= one.length(); i++) {
      var c = one.charAt(i - 1);
      var dropped = drop(c, bySound);
      row[0] = above[0] + dropped;
      for (int j = 1; j <= other.length(); j++) {
        var d = other.charAt(j - 1);
        var swapped = above[j - 1] + (c == d ? 0 : swap(c, d, bySound));
        row[j] = Math.min(swapped, Math.min(above[j] + dropped, row[j - 1] + drop(d, bySound)));
      }
      var spare = above;
      above = row;
      row = spare;
    }
    return 1 - above[other.length()] / Math.max(one.length(), other.length());
  }

  /// What it costs to leave a sound out.
  static float drop(char c) {
    return c < 128 ? DROP[c] : 1;
  }

  /// What it costs to take one sound for another; 0 for the same.
  static float swap(char c, char d) {
    return c == d ? 0 : c < 128 && d < 128 ? SWAP[c][d] : 1;
  }

  private static float drop(char c, boolean bySound) {
    return bySound && c < 128 ? DROP[c] : 1;
  }

  private static float swap(char c, char d, boolean bySound) {
    return bySound && c < 128 && d < 128 ? SWAP[c][d] : 1;
  }

  private static float[] drops() {
    var costs = new float[128];
    Arrays.fill(costs, 1);
    for (var c : "aeiouEIOUHWY".toCharArray()) {
      costs[c] = 0.5f;
    }
    costs['A'] = 0.4f;
    for (var c : "DTLNcZR".toCharArray()) {
      costs[c] = 0.75f;
    }
    return costs;
  }

  private static float[][] swaps() {
    var costs = new float[128][128];
    for (var row : costs) {
      Arrays.fill(row, 1);
    }
    for (var vowel : VOWELS) {
      for (var other : VOWELS) {
        costs[vowel][other] = 0.4f;
      }
    }
    cost(costs, 0.25f, "iI uU oO oA Ae Ai Au AO AU eE ei ae aE aA AI");
    cost(
        costs,
        0.4f,
        "PB TD KG FV CJ CX JX SX TC DJ KC MN LR Wu Wo WU WO YI Yi VW BV TS LW cT cF cS cD");
    cost(costs, 0.2f, "SZ ZJ Xj Jj Zj NQ");
    return costs;
  }

  private static void cost(float[][] costs, float cost, String pairs) {
    for (var pair : pairs.split(" ")) {
      costs[pair.charAt(0)][pair.charAt(1)] = cost;
      costs[pair.charAt(1)][pair.charAt(0)] = cost;
    }
  }
}
