package dev.sayso.search;

/// How much of a phrase's sounds is heard in a name's sounds, in order and whatever the spaces;
/// 0..1. Sounds of the name may be left out in runs at little cost (it says more than was said),
/// sounds of the phrase only one by one at full cost. After Gotoh's affine gaps (J. Mol. Biol. 162,
/// 1982).
final class Alignment {

  /// To begin leaving out a run of the name's sounds, and for each further one.
  private static final float OPEN = 0.7f;

  private static final float EXTEND = 0.02f;
  private static final int LONGEST = 96;

  private Alignment() {}

  static double of(String said, String name) {
    int n = Math.min(said.length(), LONGEST);
    int m = Math.min(name.length(), LONGEST);
    if (n == 0 || m == 0) {
      return 0;
    }
    var above = new float[m + 1];
    var row = new float[m + 1];
    float all = 0;
    for (int i = 1; i <= n; i++) {
      var c = said.charAt(i - 1);
      float dropped = Likeness.drop(c);
      all += dropped;
      row[0] = above[0] + dropped;
      float skip = row[0] + (i == n ? 0 : OPEN);
      for (int j = 1; j <= m; j++) {
        float best =
            Math.min(above[j - 1] + Likeness.swap(c, name.charAt(j - 1)), above[j] + dropped);
        best = Math.min(best, row[j - 1] + Likeness.drop(name.charAt(j - 1)));
        skip += i == n ? 0 : EXTEND;
        row[j] = Math.min(best, skip);
        skip = Math.min(skip, best + (i == n ? 0 : OPEN));
      }
      var spare = above;
      above = row;
      row = spare;
    }
    return Math.max(0, 1 - above[m] / all);
  }
}
