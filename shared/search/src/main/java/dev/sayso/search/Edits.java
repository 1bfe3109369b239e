package dev.sayso.search;

import java.util.Arrays;

/// What it costs to hear one text for another, sound by sound, in hundredths of a whole sound.
/// Sounds of no alphabet known here cost a whole one each.
final class Edits {

  /// A whole sound, or a letter.
  static final int WHOLE = 100;

  private static final int CODES = 128;
  private static final int FOREIGN = 31;
  private static final char[] VOWELS = "aeiouAEIOU".toCharArray();
  private static final int[][] SWAPS = swaps();
  private static final int[] DROPS = drops();

  private Edits() {}

  /// The sounds as numbers below 128, for [#drop] and [#swaps].
  static byte[] codes(CharSequence sounds, int most) {
    var codes = new byte[Math.min(most, sounds.length())];
    for (int i = 0; i < codes.length; i++) {
      var c = sounds.charAt(i);
      codes[i] = (byte) (c < CODES ? c : c & FOREIGN);
    }
    return codes;
  }

  /// What it costs to leave a sound out.
  static int drop(byte code) {
    return DROPS[code];
  }

  /// What it costs to take this sound for each other one; 0 for the same.
  static int[] swaps(byte code) {
    return SWAPS[code];
  }

  /// The cheapest way from one to the other, by sound.
  static int between(byte[] one, byte[] other) {
    var row = new int[other.length + 1];
    for (int j = 0; j < other.length; j++) {
      row[j + 1] = row[j] + DROPS[other[j]];
    }
    for (byte c : one) {
      var swaps = SWAPS[c];
      int dropped = DROPS[c];
      int corner = row[0];
      int left = corner + dropped;
      row[0] = left;
      for (int j = 0; j < other.length; j++) {
        var d = other[j];
        int above = row[j + 1];
        left = Math.min(corner + swaps[d], Math.min(above + dropped, left + DROPS[d]));
        corner = above;
        row[j + 1] = left;
      }
    }
    return row[other.length];
  }

  /// As [#between], letter by letter.
  static int between(String one, String other) {
    var row = new int[other.length() + 1];
    Arrays.setAll(row, j -> j * WHOLE);
    for (int i = 0; i < one.length(); i++) {
      int corner = row[0];
      int left = corner + WHOLE;
      row[0] = left;
      for (int j = 1; j < row.length; j++) {
        int swapped = corner + (one.charAt(i) == other.charAt(j - 1) ? 0 : WHOLE);
        corner = row[j];
        left = Math.min(swapped, Math.min(corner, left) + WHOLE);
        row[j] = left;
      }
    }
    return row[other.length()];
  }

  private static int[] drops() {
    var costs = new int[CODES];
    Arrays.fill(costs, WHOLE);
    for (var c : "aeiouEIOUHWY".toCharArray()) {
      costs[c] = 50;
    }
    costs['A'] = 40;
    for (var c : "DTLNcZR".toCharArray()) {
      costs[c] = 75;
    }
    return costs;
  }

  private static int[][] swaps() {
    var costs = new int[CODES][CODES];
    for (var row : costs) {
      Arrays.fill(row, WHOLE);
    }
    for (var vowel : VOWELS) {
      for (var other : VOWELS) {
        costs[vowel][other] = 40;
      }
    }
    cost(costs, 25, "iI uU oO oA Ae Ai Au AO AU eE ei ae aE aA AI");
    cost(
        costs,
        40,
        "PB TD KG FV CJ CX JX SX TC DJ KC MN LR Wu Wo WU WO YI Yi VW BV TS LW cT cF cS cD");
    cost(costs, 20, "SZ ZJ Xj Jj Zj NQ");
    for (int code = 0; code < CODES; code++) {
      costs[code][code] = 0;
    }
    return costs;
  }

  private static void cost(int[][] costs, int cost, String pairs) {
    for (var pair : pairs.split(" ")) {
      costs[pair.charAt(0)][pair.charAt(1)] = cost;
      costs[pair.charAt(1)][pair.charAt(0)] = cost;
    }
  }
}
