package dev.sayso.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sayso.commerce.catalog.Unit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The words for units: measures, and what is counted.
public final class Units {

  /// The unit's word by each word for it.
  private static final Map<String, String> WORDS = words();

  private Units() {}

  /// A word, or its plural. Empty for what is neither a measure nor a thing that packs are counted
  /// in, so that `kq` does not quietly become a thing of which there are 500.
  public static Optional<Unit> named(String text) {
    return unit(text.strip().toLowerCase(Locale.ROOT));
  }

  private static Optional<Unit> unit(String word) {
    var measure = word.isEmpty() ? Optional.<Unit>empty() : Optional.of(Unit.of(word));
    return measure
        .filter(unit -> !unit.isPiece())
        .or(() -> forms(word).map(WORDS::get).filter(Objects::nonNull).findFirst().map(Unit::of));
  }

  /// The word itself, then what it may be the plural of.
  private static Stream<String> forms(String word) {
    return Stream.of(
        word,
        word.replaceFirst("s$", ""),
        word.replaceFirst("es$", ""),
        word.replaceFirst("ies$", "y"),
        word.replaceFirst("(l[eo]a)ves$", "$1f"));
  }

  private static Map<String, String> words() {
    var words = new HashMap<String, String>();
    var file = Objects.requireNonNull(Units.class.getResourceAsStream("units.txt"));
    try (var lines = new BufferedReader(new InputStreamReader(file, UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.strip().split("\\s+")))
          .map(entry -> entry.split("=", 2))
          .forEach(entry -> words.put(entry[0], entry[entry.length - 1]));
    } catch (IOException e) {
      throw new UncheckedIOException("a resource of this module can be read", e);
    }
    return Map.copyOf(words);
  }
}
