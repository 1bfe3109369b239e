package dev.sayso.dialog.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.dialog.intent.Intent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordingsTest {

  record Wording(String intents, String context, String utterance, String slots) {}

  @ParameterizedTest
  @MethodSource("wordings")
  void everyWordingOfTheFileIsUnderstoodAsItSays(Wording wording) {
    var meant = TestedShop.heard(wording.utterance, TestedShop.context(wording.context));

    assertThat(
            new Wording(
                Rendered.intents(meant), wording.context, wording.utterance, Rendered.slots(meant)))
        .isEqualTo(wording);
  }

  @Test
  void everyIntentHasAtLeastFortyWordings() {
    var written = wordings().flatMap(w -> Arrays.stream(w.intents.split(", "))).toList();

    assertThat(Intent.class.getPermittedSubclasses())
        .extracting(Class::getSimpleName)
        .allSatisfy(intent ->
            assertThat(written.stream().filter(intent::equals).count())
                .as(intent)
                .isGreaterThanOrEqualTo(40));
  }

  static Stream<Wording> wordings() {
    return lines().stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\\|", -1))
        .map(part ->
            new Wording(part[0].strip(), part[1].strip(), part[2].strip(), part[3].strip()));
  }

  private static List<String> lines() {
    var name = "wordings-en.txt";
    try (var stream = Objects.requireNonNull(WordingsTest.class.getResourceAsStream(name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
