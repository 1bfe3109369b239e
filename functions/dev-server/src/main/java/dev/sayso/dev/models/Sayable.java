package dev.sayso.dev.models;

import dev.sayso.feed.words.SpokenName;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Catalogue text as it is said, fit to be a slot value: no signs, units and abbreviations in
/// words.
final class Sayable {

  /// Of one slot value on Alexa.
  private static final int LONGEST = 140;

  private static final Pattern STRAY = Pattern.compile("[^\\p{L}\\p{M}\\p{N} .,'’-]+");
  private static final Pattern EDGE = Pattern.compile("^[ .,'’-]+|[ .,'’-]+$");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Map<String, String> AND = Map.of("en", " and ", "de", " und ");

  private final SpokenName names;
  private final Locale locale;

  Sayable(Locale locale) {
    this.locale = locale;
    this.names = new SpokenName(locale);
  }

  /// Empty where nothing is left to say.
  String words(String text) {
    var and = AND.getOrDefault(locale.getLanguage(), " ");
    var plain = text.replace("&", and).replace("+", and).replace("–", "-");
    var said = plain.isBlank() ? "" : names.of(plain, "", Set.of());
    said = SPACES.matcher(STRAY.matcher(said).replaceAll(" ")).replaceAll(" ");
    said = EDGE.matcher(said).replaceAll("");
    boolean words = said.codePoints().filter(Character::isLetter).count() > 1;
    return words && said.length() <= LONGEST ? said : "";
  }

  /// What two texts have in common that sound the same.
  static String key(String words) {
    return words.toLowerCase(Locale.ROOT);
  }

  /// As a part of an id.
  static String slug(String words) {
    return words.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
  }
}
