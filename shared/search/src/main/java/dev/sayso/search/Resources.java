package dev.sayso.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/// The word lists beside these classes.
final class Resources {

  private Resources() {}

  /// Its lines, without comments after `#`.
  static Stream<String> lines(String file) {
    try (var in = Objects.requireNonNull(Resources.class.getResourceAsStream(file), file);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().map(line -> line.replaceFirst("#.*", "")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
