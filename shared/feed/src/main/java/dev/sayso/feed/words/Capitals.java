package dev.sayso.feed.words;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Mends words in capitals, which a voice may spell out.
final class Capitals {

  private static final int SHORTEST = 4;

  /// Written so on purpose, and said so.
  private static final Set<String> KEPT =
      Set.of(
          "USB", "LED", "TV", "HD", "UHD", "BBQ", "IPA", "UHT", "SPF", "UV", "UVA", "UVB", "DVD",
          "PC", "XL", "XXL", "XXXL", "USA", "UK", "EU", "BIO", "DIY", "HDMI", "NASA", "IKEA", "BLT",
          "OTC", "MCT", "CBD", "BCAA", "DHA", "EPA", "II", "III", "IV", "MSC", "FSC");

  private Capitals() {}

  /// Whether it has words, and each letter is a capital.
  static boolean only(String text) {
    return text.codePoints().filter(Character::isUpperCase).count() >= SHORTEST
        && text.codePoints().noneMatch(Character::isLowerCase);
  }

  /// `all` says that the whole title is in capitals: then short words are as well.
  static String mended(String word, boolean all) {
    if (word.codePoints().filter(Character::isUpperCase).count() < 2) {
      return word;
    }
    return Stream.of(word.split("(?<=-)"))
        .map(part -> mendedPart(part, all))
        .collect(Collectors.joining())
        .replaceAll("(?<=\\p{L}['’])S\\b", "s");
  }

  private static String mendedPart(String word, boolean all) {
    long letters = word.codePoints().filter(Character::isLetter).count();
    boolean capitals = word.codePoints().noneMatch(Character::isLowerCase);
    if (letters < (all ? 2 : SHORTEST)
        || !capitals
        || KEPT.contains(word.replaceAll("[^\\p{L}]", ""))
        || word.codePoints().anyMatch(Character::isDigit)) {
      return word;
    }
    var mended = new StringBuilder();
    boolean first = true;
    for (int letter : word.toLowerCase(Locale.ROOT).codePoints().toArray()) {
      mended.appendCodePoint(first ? Character.toTitleCase(letter) : letter);
      first = !Character.isLetter(letter) && letter != '\'' && letter != '’';
    }
    return mended.toString();
  }
}
