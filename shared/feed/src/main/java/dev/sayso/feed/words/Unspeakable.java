package dev.sayso.feed.words;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds names that no voice says well.
public final class Unspeakable {

  private static final Pattern SPACES = Pattern.compile("[\\s-]+");
  private static final Pattern NO_VOWEL =
      Pattern.compile("[bcdfghjklmnpqrstvwxz]{4,}", Pattern.CASE_INSENSITIVE);
  private static final Pattern MIXED = Pattern.compile("(?=.*\\d)(?=.*\\p{L})[\\p{L}\\d]{6,}");
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{5,}");
  private static final int LONGEST_LETTERS = 80;

  private Unspeakable() {}

  /// Why, or empty for a name that can be said.
  public static Optional<String> why(String spoken) {
    if (spoken.codePoints().filter(Character::isLetter).count() < 2) {
      return Optional.of("has no word");
    }
    int cut = 0;
    int words = 0;
    for (var word : SPACES.split(spoken)) {
      if (LONG_NUMBER.matcher(word).find()) {
        return Optional.of("has a long number: " + word);
      }
      if (MIXED.matcher(word).matches()) {
        return Optional.of("has a code: " + word);
      }
      words++;
      cut += isCut(word) ? 1 : 0;
    }
    return cut >= 2 || (words <= 2 && cut >= 1)
        ? Optional.of("is made of cut words")
        : Optional.empty();
  }

  /// Whether it takes longer to say than one listens.
  public static boolean isLong(String spoken) {
    return SPACES.split(spoken.strip()).length > SpokenName.MOST_WORDS + 2
        || spoken.length() > LONGEST_LETTERS;
  }

  /// Till names: CHKN BRST, SHRD.
  private static boolean isCut(String word) {
    return NO_VOWEL.matcher(word).matches()
        && !word.toLowerCase(Locale.ROOT).matches("hmm+|psst|html|https?");
  }
}
