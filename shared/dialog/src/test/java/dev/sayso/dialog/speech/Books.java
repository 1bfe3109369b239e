package dev.sayso.dialog.speech;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The prompt books as they lie on disk.
record Books(String language, Map<String, String> sentences) {

  private static final Path FOLDER = Path.of("src/main/resources/dev/sayso/dialog/speech");
  private static final Pattern GAP = Pattern.compile("\\{\\w+}");

  static Books english() {
    return read(FOLDER.resolve("en.properties"));
  }

  static List<Books> all() {
    try (var files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".properties"))
          .map(Books::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Without further wordings, and without the pieces that only one language has to name.
  Set<String> keys() {
    var keys = new TreeSet<>(sentences.keySet());
    keys.removeIf(key -> key.contains("/"));
    keys.removeIf(key -> key.startsWith("piece.") && !key.startsWith("piece.any."));
    return keys;
  }

  /// The gaps of every sentence, further wordings included.
  Map<String, Set<String>> gaps() {
    var gaps = new TreeMap<String, Set<String>>();
    sentences.forEach((key, text) ->
        gaps.put(key, new TreeSet<>(GAP.matcher(text).results().map(MatchResult::group).toList())));
    return gaps;
  }

  private static Books read(Path file) {
    try {
      var text = new Properties();
      text.load(new StringReader(Files.readString(file)));
      var sentences = new TreeMap<String, String>();
      text.forEach((key, value) -> sentences.put(key.toString(), value.toString()));
      return new Books(
          file.getFileName().toString().replace(".properties", ""), Map.copyOf(sentences));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
