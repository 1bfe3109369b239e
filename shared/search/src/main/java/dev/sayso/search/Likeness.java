package dev.sayso.search;

/// How alike two words sound and look, 0..1. Sound counts for more: a recogniser writes another
/// word that sounds the same, it does not mistype.
final class Likeness {

  /// "Tomate" was said, and there are "Rispentomaten". A figure that no two sounds come to, since
  /// it counts for more than a likeness by sound does.
  static final double OF_A_KIND = 0.9 + 1e-6;

  /// "Bohnenkaffee" was said, and there is "Kaffee"; or "Spülmaschinentabs", and there are
  /// "Spültabs".
  private static final double SAME_KIND = 0.65;

  private static final double SOUND_SHARE = 0.7;
  private static final double LEAST_SOUND = 0.5;
  private static final int LONGEST = 32;

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
        || tooUneven(one.codes(), other.codes())
        || one.isNumeric()
        || other.isNumeric()) {
      return 0;
    }
    int most = Math.max(one.codes().length, other.codes().length) * Edits.WHOLE;
    var sound = 1 - (double) Edits.between(one.codes(), other.codes()) / most;
    return sound < LEAST_SOUND
        ? 0
        : SOUND_SHARE * sound + (1 - SOUND_SHARE) * letters(one.text(), other.text());
  }

  private static double letters(String one, String other) {
    double most = Math.max(one.length(), other.length()) * Edits.WHOLE;
    return 1 - Edits.between(one, other) / most;
  }

  private static boolean tooUneven(byte[] one, byte[] other) {
    int shorter = Math.min(one.length, other.length);
    int longer = Math.max(one.length, other.length);
    return shorter == 0 || longer > LONGEST || shorter * 2 < longer;
  }
}
