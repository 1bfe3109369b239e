package dev.sayso.seed.strict;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;

/// Guesses which known name was meant.
final class Spelling {

  private static final int NEAR = 3;

  private Spelling() {}

  static String hint(String name, Set<String> known) {
    return known.stream()
        .min(
            Comparator.comparingInt((String candidate) -> distance(name, candidate))
                .thenComparing(c -> c))
        .filter(nearest -> distance(name, nearest) <= NEAR)
        .map(nearest -> "did you mean \"" + nearest + "\"?")
        .orElseGet(() -> "known are " + String.join(", ", known.stream().sorted().toList()));
  }

  /// Levenshtein distance, case ignored.
  private static int distance(String one, String other) {
    var a = one.toLowerCase(Locale.ROOT);
    var b = other.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
