package dev.sayso.dialog.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.dialog.Utterance;
import dev.sayso.dialog.intent.Intent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordingsTest {

  record Wording(String language, String intents, String context, String utterance, String slots) {}

  @ParameterizedTest
  @MethodSource("wordings")
  void everyWordingOfTheFileIsUnderstoodAsItSays(Wording wording) {
    var context = TestedShop.context(wording.context);
    var meant = TestedShop.in(wording.language).interpret(heard(wording), context);

    assertThat(
            new Wording(
                wording.language,
                Rendered.intents(meant),
                wording.context,
                wording.utterance,
                Rendered.slots(meant)))
        .isEqualTo(wording);
  }

  @ParameterizedTest
  @CsvSource({"en, 40", "de, 15"})
  void everyIntentHasAtLeastSoManyWordings(String language, int least) {
    var written = wordings(language).flatMap(w -> Arrays.stream(w.intents.split(", "))).toList();

    // No words mean a suggestion: it is what a language model made of some.
    assertThat(Intent.class.getPermittedSubclasses())
        .filteredOn(intent -> intent != Intent.Suggest.class)
        .extracting(Class::getSimpleName)
        .allSatisfy(intent ->
            assertThat(written.stream().filter(intent::equals).count())
                .as(intent)
                .isGreaterThanOrEqualTo(least));
  }

  static Stream<Wording> wordings() {
    return Stream.of("en", "de").flatMap(WordingsTest::wordings);
  }

  static Stream<Wording> wordings(String language) {
    return lines("wordings-" + language + ".txt").stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\\|", -1))
        .map(part ->
            new Wording(
                language, part[0].strip(), part[1].strip(), part[2].strip(), part[3].strip()));
  }

  private static Utterance.Heard heard(Wording wording) {
    return Utterance.Heard.of(wording.utterance);
  }

  private static List<String> lines(String name) {
    try (var stream = Objects.requireNonNull(WordingsTest.class.getResourceAsStream(name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
