package dev.sayso.channel.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sayso.channel.LocaleWords;
import dev.sayso.dialog.Caller;
import dev.sayso.dialog.Capabilities;
import dev.sayso.dialog.Turn;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every request in events/google becomes the turn and the answer of events/google-expected.json.
class RecordedRequestsTest {

  static Stream<String> files() throws IOException {
    List<String> files = new ArrayList<>();
    expected().fieldNames().forEachRemaining(files::add);
    return files.stream();
  }

  private static JsonNode expected() throws IOException {
    return new ObjectMapper()
        .readTree(Requests.ROOT.resolve("events/google-expected.json").toFile());
  }

  @Test
  void everyRecordedRequestIsExpected() throws IOException {
    try (var events = Files.list(Requests.ROOT.resolve("events/google"))) {
      assertThat(events.map(it -> it.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(files().toList())
          .hasSizeGreaterThan(30);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void becomesTheExpectedTurnAndAnswer(String file) throws IOException {
    var expected = expected().get(file);
    var assistant = ScriptedAssistant.saying(ScriptedAssistant.asking("Order it?"));
    var channel = channel(file, assistant);
    var event = Requests.event(file);
    var request =
        new GoogleRequest(
            name -> name.equals("Authorization") ? expected.path("authorization").asText("") : null,
            event.body(),
            Set.of());
    var answer = channel.answer(request);
    if (expected.has("turn")) {
      assertThat(assistant.turns).hasSize(1);
      assertThat(assistant.heard()).isEqualTo(expected.get("turn").asText());
      checkTurn(assistant.turns.getFirst(), expected);
    } else {
      assertThat(assistant.turns).isEmpty();
    }
    checkAnswer(answer, expected.get("answer").asText(), file);
  }

  private static GoogleChannel channel(String file, ScriptedAssistant assistant) {
    return isDialogflow(file)
        ? new DialogflowChannel(assistant, Requests.SETTINGS, _ -> {})
        : new ActionsChannel(assistant, Requests.SETTINGS, _ -> {});
  }

  private static boolean isDialogflow(String file) {
    return file.startsWith("cx-");
  }

  private static void checkTurn(Turn turn, JsonNode expected) {
    assertThat(turn.locale()).isEqualTo(Locale.US);
    assertThat(turn.session()).matches("google-[0-9a-f]{32}");
    assertThat(turn.capabilities())
        .isEqualTo(
            switch (expected.get("surface").asText()) {
              case "car" -> Capabilities.CAR;
              case "screen" -> Capabilities.SCREEN;
              case "text" -> Capabilities.TEXT;
              default -> Capabilities.SPEAKER;
            });
    var caller = (Caller.Identified) turn.caller();
    var user = Optional.ofNullable(expected.path("user").asText(null));
    var phone = Optional.ofNullable(expected.path("phone").asText(null));
    assertThat(caller.account().channel())
        .isEqualTo(phone.isPresent() ? "phone" : user.isPresent() ? "google" : "google-session");
    phone.or(() -> user).ifPresent(id -> assertThat(caller.account().id()).isEqualTo(id));
    assertThat(caller.person().isPresent())
        .isEqualTo(user.isPresent() && !turn.capabilities().voice());
  }

  private static void checkAnswer(Answer answer, String shape, String file) {
    if (answer instanceof Answer.Refusal(var reason)) {
      assertThat(reason.name()).isEqualTo(shape);
      assertThat(answer.status()).isEqualTo(400);
      return;
    }
    assertThat(answer.status()).isEqualTo(200);
    var words = isDialogflow(file) ? dialogflowWords(answer) : actionsWords(answer);
    assertThat(words)
        .isEqualTo(
            switch (shape) {
              case "words" -> "Order it?";
              case "reminder" -> "Shall I order it?";
              case "apology" -> LocaleWords.of(Locale.US).orElseThrow().apology();
              case "healthy" -> "";
              default -> "no " + shape;
            });
  }

  private static String dialogflowWords(Answer answer) {
    return GoogleProto.text(answer);
  }

  private static String actionsWords(Answer answer) {
    return ActionsSchema.response(answer).at("/prompt/firstSimple/text").asText();
  }
}
