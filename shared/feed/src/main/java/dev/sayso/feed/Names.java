package dev.sayso.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the usual names of columns stand for.
final class Names {

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final Pattern MARK = Pattern.compile("\\p{M}+");
  private static final Map<String, Known> KNOWN = read();

  private Names() {}

  /// `field` as its word, or an attribute with its prefix. A lower rank is a surer name.
  record Known(String field, int rank) {}

  static Optional<Known> known(String header) {
    return Optional.ofNullable(
        KNOWN.get(key(header.startsWith("g:") ? header.substring(2) : header)));
  }

  /// Letters and digits in lower case, without accents: `Artikel-Nr.` is `artikelnr`.
  static String key(String header) {
    var plain =
        MARK.matcher(Normalizer.normalize(header.replace("ß", "ss"), Normalizer.Form.NFD))
            .replaceAll("");
    return NO_LETTER.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private static Map<String, Known> read() {
    var known = new HashMap<String, Known>();
    var file = Objects.requireNonNull(Names.class.getResourceAsStream("columns.txt"));
    try (var lines = new BufferedReader(new InputStreamReader(file, UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split(" = ", 2))
          .forEach(line -> {
            var names = line[1].strip().split(" +");
            for (int rank = 0; rank < names.length; rank++) {
              known.putIfAbsent(names[rank], new Known(line[0].strip(), rank));
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("a resource of this module can be read", e);
    }
    return Map.copyOf(known);
  }
}
