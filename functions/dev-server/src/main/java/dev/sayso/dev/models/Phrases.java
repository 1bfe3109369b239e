package dev.sayso.dev.models;

import dev.sayso.seed.strict.BadInputException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/// What other platforms must be told of a language, and Alexa knows by itself. Data, in
/// `phrases-<language>.properties`.
record Phrases(Properties properties) {

  static Phrases of(String language) {
    var file = "phrases-" + language + ".properties";
    var found = Phrases.class.getResourceAsStream(file);
    if (found == null) {
      throw new BadInputException(
          "there is a model in \"" + language + "\", so write " + file + " of dev-server");
    }
    try (var source = new InputStreamReader(found, StandardCharsets.UTF_8)) {
      var properties = new Properties();
      properties.load(source);
      return new Phrases(properties);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// What Alexa understands as a built-in intent without being told; empty for all others.
  List<String> builtIn(String intent) {
    return split(properties.getProperty(intent, ""));
  }

  List<String> welcome() {
    return split(properties.getProperty("welcome", ""));
  }

  /// What may stand in a slot of this name that takes any words.
  List<String> examples(String slot) {
    return split(properties.getProperty("example." + slot, properties.getProperty("example", "")));
  }

  private static List<String> split(String alternatives) {
    return Stream.of(alternatives.split("\\|", -1))
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .toList();
  }
}
