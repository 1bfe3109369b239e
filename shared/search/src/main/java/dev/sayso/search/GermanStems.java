package dev.sayso.search;

import java.util.Map;
import java.util.regex.Pattern;

/// Plural and singular of a German word to one form, without umlauts. Endings as in Jacques Savoy's
/// minimal stemmer for German (CLEF 2005), which leaves "gemahlen" and "mehl" apart.
final class GermanStems {

  /// Too short for the rules.
  private static final Map<String, String> IRREGULAR =
      Map.of("eier", "ei", "tabs", "tab", "pads", "pad", "dosen", "dose", "tees", "tee");

  /// An umlaut written with an e, but not the e of "Frauen", "Quelle" or "neue".
  private static final Pattern SPELLED_UMLAUT = Pattern.compile("(?<![aeioq])([ou])e|(?<![e])ae");

  private GermanStems() {}

  /// "Muell" is "Müll", which has lost its dots by now.
  static String plain(String word) {
    var single = word.replace("\u00df", "ss");
    return SPELLED_UMLAUT
        .matcher(single)
        .replaceAll(umlaut -> umlaut.group(1) == null ? "a" : umlaut.group(1));
  }

  static String stem(String word) {
    var irregular = IRREGULAR.get(word);
    if (irregular != null) {
      return irregular;
    }
    int length = word.length();
    if (length < 5 || !Character.isLetter(word.charAt(0))) {
      return word;
    }
    if (length > 6 && word.endsWith("nen")) {
      return word.substring(0, length - 3);
    }
    if (length > 5 && endsWithAny(word, "en", "se", "es", "er")) {
      return word.substring(0, length - 2);
    }
    return endsWithAny(word, "n", "e", "s", "r") ? word.substring(0, length - 1) : word;
  }

  private static boolean endsWithAny(String word, String... endings) {
    for (var ending : endings) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
