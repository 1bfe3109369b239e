package dev.sayso.dev.bench;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.commons.codec.language.ColognePhonetic;
import org.apache.commons.codec.language.DoubleMetaphone;

/// Which words a recogniser may write in place of another: those of the same sound, or where there
/// are none, those that differ by one sound. Sounds are Double Metaphone's for English and the
/// Cologne phonetics' for German.
final class Confusions {

  private static final int LONGEST_CODE = 8;

  private final Map<String, List<String>> byCode;
  private final Coding coding;
  private final Map<String, List<String>> near = new ConcurrentHashMap<>();

  private Confusions(Coding coding, Collection<String> words) {
    this.coding = coding;
    byCode = words.stream().sorted().distinct().collect(Collectors.groupingBy(coding::of));
  }

  /// `language` is an ISO 639 code, `words` are lower case.
  static Confusions of(String language, Collection<String> words) {
    return new Confusions(language.equals("de") ? german() : english(), words);
  }

  /// In alphabetical order; none where the word has no sound, as a number in digits, or nothing
  /// sounds like it.
  List<String> of(String word) {
    return near.computeIfAbsent(word, this::find);
  }

  private List<String> find(String word) {
    var code = coding.of(word);
    if (code.isEmpty()) {
      return List.of();
    }
    var same = byCode.getOrDefault(code, List.of()).stream().filter(one -> !one.equals(word));
    var found = same.toList();
    return found.isEmpty() ? oneOff(word, code) : found;
  }

  private List<String> oneOff(String word, String code) {
    return byCode.entrySet().stream()
        .filter(entry -> isOneOff(entry.getKey(), code))
        .flatMap(entry -> entry.getValue().stream())
        .filter(one -> !one.equals(word))
        .sorted()
        .toList();
  }

  /// Whether one sound more, less, or another one makes the one of the other.
  private static boolean isOneOff(String some, String other) {
    if (Math.abs(some.length() - other.length()) > 1 || some.isEmpty()) {
      return false;
    }
    int from = 0;
    int shorter = Math.min(some.length(), other.length());
    while (from < shorter && some.charAt(from) == other.charAt(from)) {
      from++;
    }
    int alike = 0;
    while (alike < shorter - from
        && some.charAt(some.length() - 1 - alike) == other.charAt(other.length() - 1 - alike)) {
      alike++;
    }
    return Math.max(some.length(), other.length()) - from - alike <= 1;
  }

  private static Coding english() {
    var metaphone = new DoubleMetaphone();
    metaphone.setMaxCodeLen(LONGEST_CODE);
    return word -> {
      var code = metaphone.doubleMetaphone(word);
      return code == null ? "" : code;
    };
  }

  private static Coding german() {
    var cologne = new ColognePhonetic();
    return word -> {
      var code = cologne.colognePhonetic(word);
      return code == null ? "" : code;
    };
  }

  /// How a word sounds.
  private interface Coding {
    String of(String word);
  }
}
