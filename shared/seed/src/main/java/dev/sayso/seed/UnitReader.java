package dev.sayso.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sayso.commerce.catalog.Unit;
import dev.sayso.seed.strict.Fields;
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

/// Reads a unit: a measure, or something that is counted. A word that is neither is refused, so
/// that `kq` does not quietly become a thing of which there are 500.
final class UnitReader {

  private static final String WHAT =
      "a measure as g, kg, ml, l, oz, or something counted as piece, tab, roll";

  /// The unit's word by each word for it.
  private static final Map<String, String> WORDS = words();

  private UnitReader() {}

  static Unit read(Fields pack, String name) {
    return pack.parsed(
        name, WHAT, text -> unit(text.strip().toLowerCase(Locale.ROOT)).orElseThrow());
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
    var file = Objects.requireNonNull(UnitReader.class.getResourceAsStream("units.txt"));
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
