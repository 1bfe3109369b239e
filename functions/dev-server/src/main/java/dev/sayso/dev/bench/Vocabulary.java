package dev.sayso.dev.bench;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.dev.play.Scenario;
import dev.sayso.dialog.Utterance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The words that a recogniser knows: everyday ones of a language (a file beside this class), the
/// names of the shop's goods, and whatever the scenarios say.
final class Vocabulary {

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}']+");

  private Vocabulary() {}

  static Set<String> of(String language, List<Scenario> scenarios) {
    var words = new TreeSet<String>();
    split(everyday(language)).forEach(words::add);
    scenarios.stream()
        .filter(scenario -> speaks(scenario, language))
        .flatMap(scenario -> Stream.concat(names(scenario), sayings(scenario)))
        .flatMap(Vocabulary::split)
        .forEach(words::add);
    return words;
  }

  /// Lower case, and without the marks around it.
  static String plain(String word) {
    return split(word).findFirst().orElse("");
  }

  private static boolean speaks(Scenario scenario, String language) {
    return scenario.steps().stream()
        .flatMap(step -> step.said().stream())
        .anyMatch(said -> said.place().locale().getLanguage().equals(language));
  }

  private static Stream<String> names(Scenario scenario) {
    return scenario.seed().products().stream()
        .map(Product::names)
        .flatMap(names -> Stream.concat(Stream.of(names.spoken()), names.synonyms().stream()));
  }

  private static Stream<String> sayings(Scenario scenario) {
    return scenario.steps().stream()
        .flatMap(step -> step.said().stream())
        .flatMap(said ->
            said.utterance() instanceof Utterance.Heard(List<String> texts)
                ? texts.stream()
                : Stream.empty());
  }

  private static Stream<String> split(String text) {
    return BETWEEN.splitAsStream(text.toLowerCase(Locale.ROOT)).filter(word -> !word.isBlank());
  }

  private static String everyday(String language) {
    var file = "everyday-" + language + ".txt";
    try (var in = Vocabulary.class.getResourceAsStream(file)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
