package dev.sayso.channel.alexa;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sayso.dialog.Caller;
import dev.sayso.dialog.Capabilities;
import dev.sayso.dialog.Turn;
import dev.sayso.dialog.Utterance;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every request in events/alexa becomes the turn and the answer of events/alexa-expected.json.
class RecordedRequestsTest {

  static Stream<String> files() throws IOException {
    List<String> files = new ArrayList<>();
    expected().fieldNames().forEachRemaining(files::add);
    return files.stream();
  }

  private static JsonNode expected() throws IOException {
    return new ObjectMapper()
        .readTree(Requests.ROOT.resolve("events/alexa-expected.json").toFile());
  }

  @Test
  void everyRecordedRequestIsExpected() throws IOException {
    try (var events = Files.list(Requests.ROOT.resolve("events/alexa"))) {
      assertThat(events.map(it -> it.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(files().toList())
          .hasSizeGreaterThan(20);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void becomesTheExpectedTurnAndAnswer(String file) throws IOException {
    JsonNode expected = expected().get(file);
    var assistant = ScriptedAssistant.saying(ScriptedAssistant.asking("Order it?"));
    Answer answer =
        new AlexaChannel(assistant, Requests.SETTINGS, _ -> {}).answer(Requests.event(file));
    if (expected.path("turn").isTextual()) {
      assertThat(assistant.turns).hasSize(1);
      checkTurn(assistant.turns.getFirst(), expected);
    } else {
      assertThat(assistant.turns).isEmpty();
    }
    checkAnswer(answer, expected.get("answer").asText());
  }

  private static void checkTurn(Turn turn, JsonNode expected) {
    assertThat(said(turn.utterance())).isEqualTo(expected.get("turn").asText());
    assertThat(turn.id()).startsWith("amzn1.echo-api.request.");
    assertThat(turn.locale())
        .isEqualTo(Locale.forLanguageTag(expected.path("locale").asText("en-US")));
    assertThat(turn.capabilities())
        .isEqualTo(
            switch (expected.get("surface").asText()) {
              case "car" -> Capabilities.CAR;
              case "screen" -> Capabilities.SCREEN;
              default -> Capabilities.SPEAKER;
            });
    var caller = (Caller.Identified) turn.caller();
    assertThat(caller.account().channel()).isEqualTo("alexa");
    assertThat(caller.account().id()).isEqualTo("amzn1.ask.account.KIM");
    assertThat(caller.person().map(it -> it.id()).orElse(null))
        .isEqualTo(expected.path("person").asText(null));
  }

  private static String said(Utterance utterance) {
    return switch (utterance) {
      case Utterance.Opened _ -> "opened";
      case Utterance.Closed _ -> "closed";
      case Utterance.Heard heard -> heard.best();
    };
  }

  private static void checkAnswer(Answer answer, String shape) {
    switch (answer) {
      case Answer.Refusal(var reason) -> assertThat(reason.name()).isEqualTo(shape);
      case Answer.Response(var body) -> {
        var response = AmazonModel.response(body);
        assertThat(response.getOutputSpeech() != null).isEqualTo(shape.equals("speech"));
        assertThat(response.getCanFulfillIntent() != null).isEqualTo(shape.equals("canFulfill"));
        assertThat(response.getShouldEndSession()).isEqualTo(shape.equals("speech") ? false : null);
      }
    }
  }
}
