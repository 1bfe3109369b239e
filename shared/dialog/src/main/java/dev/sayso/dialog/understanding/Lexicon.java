package dev.sayso.dialog.understanding;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/// The words of one language, from its `.properties` file beside this class. A second language is a
/// second pair of files, `.properties` and `.grammar`.
record Lexicon(Map<String, String> entries) {

  Lexicon {
    entries = Map.copyOf(entries);
  }

  static Lexicon load(String language) {
    var name = language + ".properties";
    var properties = new Properties();
    try (var stream = Objects.requireNonNull(Lexicon.class.getResourceAsStream(name), name);
        var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException broken) {
      throw new UncheckedIOException(name, broken);
    }
    var entries = new LinkedHashMap<String, String>();
    properties.stringPropertyNames().forEach(key -> entries.put(key, properties.getProperty(key)));
    return new Lexicon(entries);
  }

  List<String> list(String key) {
    return Arrays.stream(entry(key).split(","))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  /// The entries of a list `word: value, word: value`; a word without a value is worth itself.
  Map<String, String> map(String key) {
    var map = new LinkedHashMap<String, String>();
    for (var item : list(key)) {
      int colon = item.indexOf(':');
      var word = colon < 0 ? item : item.substring(0, colon).strip();
      map.put(word, colon < 0 ? item : item.substring(colon + 1).strip());
    }
    return map;
  }

  /// An entry as it is written, for what would not survive a list: ",".
  String entry(String key) {
    return Objects.requireNonNull(entries.get(key), key);
  }

  boolean isTrue(String key) {
    return entry(key).equals("true");
  }

  PhraseTable phrases(String key) {
    return new PhraseTable(map(key));
  }
}
