package dev.sayso.feed.words;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How signs and units are said in one language, and what is not said at all; from `speech-en.txt`
/// and `speech-de.txt`.
final class Speech {

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final Speech ENGLISH = read("en");
  private static final Speech GERMAN = read("de");
  private static final Pattern WITH_UNIT =
      Pattern.compile(
          "(?<![\\p{L}\\d.,])(\\d{1,5}(?:[.,]\\d{1,3})?)[ -]?(mg|ml|cm|mm|kg|g|l|m|oz|lb|lbs|w|v|mah|gb|tb|in|ft|\"|°c|°f|°|%)(?![\\p{L}\\d])",
          Pattern.CASE_INSENSITIVE);

  private final Pattern advertising;
  private final Map<String, String> units = new HashMap<>();
  private final Map<String, String> signs = new HashMap<>();
  private final Set<String> begins = new HashSet<>();
  private final Set<String> inner = new HashSet<>();
  private final Set<String> more = new HashSet<>();

  private Speech(List<String[]> lines) {
    var phrases = new ArrayList<String>();
    for (var line : lines) {
      switch (line[0]) {
        case "advertising" -> phrases.addAll(List.of(line[1].split(" \\| ")));
        case "more" -> more.addAll(List.of(line[1].split(" ")));
        case "inner" -> inner.addAll(List.of(line[1].split(" ")));
        case "unit" -> pair(units, line[1]);
        case "sign" -> pair(signs, line[1]);
        default -> throw new IllegalStateException("speech files have no lines of " + line[0]);
      }
    }
    phrases.forEach(phrase -> begins.add(NO_WORD.split(phrase.strip())[0]));
    advertising =
        Pattern.compile(
            "(?<![\\p{L}\\d-])(?:"
                + phrases.stream().map(Speech::words).collect(Collectors.joining("|"))
                + ")(?![\\p{L}\\d-])!*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  static Speech in(Locale locale) {
    return locale.getLanguage().equals("de") ? GERMAN : ENGLISH;
  }

  String withoutAdvertising(String text) {
    if (!mayAdvertise(text)) {
      return text;
    }
    return Rest.tidy(advertising.matcher(text).replaceAll(" "));
  }

  /// Whether a phrase may begin with one of its words.
  private boolean mayAdvertise(String text) {
    int from = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || !Character.isLetterOrDigit(text.charAt(at))) {
        if (at > from && begins.contains(text.substring(from, at).toLowerCase(Locale.ROOT))) {
          return true;
        }
        from = at + 1;
      }
    }
    return false;
  }

  /// Whether a name cut behind this word would sound unfinished.
  boolean cannotEnd(String word) {
    return inner.contains(word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}&+]", ""))
        || word.equals("-");
  }

  /// Whether what follows is an addition that a name can do without.
  boolean addsMore(String word) {
    return more.contains(word.toLowerCase(Locale.ROOT));
  }

  String said(String text) {
    boolean plain = true;
    for (int i = 0; i < text.length() && plain; i++) {
      plain = Character.isLetter(text.charAt(i)) || " '-.’".indexOf(text.charAt(i)) >= 0;
    }
    if (plain) {
      return text;
    }
    var said = text.chars().anyMatch(Character::isDigit) ? withUnits(text) : text;
    for (var sign : signs.entrySet()) {
      said = said.replace(sign.getKey(), sign.getValue());
    }
    return Rest.tidy(said.replace("!", "").replace("?", ""));
  }

  private String withUnits(String text) {
    return WITH_UNIT
        .matcher(text)
        .replaceAll(match -> {
          var unit = units.get(match.group(2).toLowerCase(Locale.ROOT));
          return Matcher.quoteReplacement(
              unit == null ? match.group() : match.group(1) + " " + unit);
        });
  }

  private static String words(String phrase) {
    return Pattern.quote(phrase.strip()).replace(" ", "\\E[ -]\\Q");
  }

  private static void pair(Map<String, String> pairs, String line) {
    var parts = line.split(" = ", 2);
    pairs.put(parts[0].replace("_", " "), parts[1].replace("_", " "));
  }

  private static Speech read(String language) {
    var name = "speech-" + language + ".txt";
    var file = Objects.requireNonNull(Speech.class.getResourceAsStream(name));
    try (var lines = new BufferedReader(new InputStreamReader(file, UTF_8))) {
      return new Speech(
          lines
              .lines()
              .filter(line -> !line.startsWith("//") && !line.isBlank())
              .map(line -> line.split(": ", 2))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("a resource of this module can be read", e);
    }
  }
}
