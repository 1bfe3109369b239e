package dev.sayso.feed.words;

import java.util.Set;
import java.util.regex.Pattern;

/// Tells what stands in a title for machines: article numbers and codes.
final class Code {

  private static final Pattern LETTERS_THEN_DIGITS =
      Pattern.compile("[A-Z]{2,}[-_/]?\\d{3,}[A-Z0-9_/-]*|\\d{3,}[-_/]?[A-Z]{2,}[A-Z0-9_/-]*");
  private static final Pattern DIGITS = Pattern.compile("\\d{5,}|\\d{2,}(?:[-_/]\\d{2,}){1,}");
  private static final Pattern NUMBERED =
      Pattern.compile("(?i)(?:art|nr|no|item|sku|ref|ean|upc|plu|model|modell|mfg)[.:#-]*\\d+.*");

  private Code() {}

  static boolean is(String word, Set<String> codes) {
    if (word.chars().noneMatch(Character::isDigit)) {
      return false;
    }
    var bare = word.replaceAll("^[^\\p{L}\\p{Nd}]+|[^\\p{L}\\p{Nd}]+$", "");
    return codes.contains(bare)
        || LETTERS_THEN_DIGITS.matcher(bare).matches()
        || DIGITS.matcher(bare).matches()
        || NUMBERED.matcher(bare).matches();
  }
}
