package dev.sayso.search;

/// How much of a phrase's sounds is heard in a name's sounds, in order and whatever the spaces;
/// 0..1. Sounds of the name may be left out in runs at little cost (it says more than was said),
/// sounds of the phrase only one by one at full cost. After Gotoh's affine gaps (J. Mol. Biol. 162,
/// 1982), in whole numbers. One object is for one phrase and one thread.
final class Alignment {

  /// To begin leaving out a run of the name's sounds, and for each further one.
  private static final int OPEN = 70;

  private static final int EXTEND = 2;
  private static final int LONGEST = 96;

  private final byte[] said;
  private final int all;
  private final int[] row = new int[LONGEST + 1];
  private final int[] drops = new int[LONGEST];

  Alignment(CharSequence said) {
    this.said = Edits.codes(said, LONGEST);
    int sum = 0;
    for (byte code : this.said) {
      sum += Edits.drop(code);
    }
    all = sum;
  }

  double of(CharSequence name) {
    var heard = Edits.codes(name, LONGEST);
    if (said.length == 0 || heard.length == 0) {
      return 0;
    }
    for (int j = 0; j < heard.length; j++) {
      drops[j] = Edits.drop(heard[j]);
      row[j + 1] = 0;
    }
    row[0] = 0;
    int last = said.length - 1;
    for (int i = 0; i < last; i++) {
      next(said[i], heard, OPEN, EXTEND);
    }
    next(said[last], heard, 0, 0);
    return Math.max(0, 1 - (double) row[heard.length] / all);
  }

  private void next(byte code, byte[] heard, int open, int extend) {
    var swaps = Edits.swaps(code);
    int dropped = Edits.drop(code);
    int corner = row[0];
    int left = corner + dropped;
    row[0] = left;
    int skip = left + open;
    for (int j = 0; j < heard.length; j++) {
      int above = row[j + 1];
      int best = Math.min(corner + swaps[heard[j]], above + dropped);
      best = Math.min(best, left + drops[j]);
      skip += extend;
      left = Math.min(best, skip);
      row[j + 1] = left;
      skip = Math.min(skip, best + open);
      corner = above;
    }
  }
}
