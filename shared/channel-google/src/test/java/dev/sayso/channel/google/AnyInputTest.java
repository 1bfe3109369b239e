package dev.sayso.channel.google;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.dialog.Expectation;
import dev.sayso.dialog.Reply.Display;
import dev.sayso.dialog.Reply.Display.Row;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Whatever comes in, and whatever the assistant says, what goes out is legal.
class AnyInputTest {
  private static final List<String> EVENTS =
      List.of("cx-form.json", "cx-call-reorder.json", "cx-parameters-of-the-wrong-type.json");
  private static final List<String> PIECES =
      List.of("null", "1e999", "[]", "{}", "\"\"", "\"", "}", ",", "true", "\\u0000", "7");

  private final DialogflowChannel dialogflow =
      new DialogflowChannel(
          ScriptedAssistant.saying(ScriptedAssistant.asking("Yes?")), Requests.SETTINGS, _ -> {});
  private final ActionsChannel actions =
      new ActionsChannel(
          ScriptedAssistant.saying(ScriptedAssistant.asking("Yes?")), Requests.SETTINGS, _ -> {});

  @Property
  void anyBytesAreAnswered(@ForAll byte[] body) {
    assertThat(dialogflow.answer(GoogleRequest.trusted(body)).status()).isIn(200, 400);
    assertThat(actions.answer(GoogleRequest.trusted(body)).status()).isIn(200, 400);
  }

  @Property(tries = 2_000)
  void aDamagedWebhookRequestIsAnswered(
      @ForAll @IntRange(max = 2) int event,
      @ForAll @IntRange(max = 5_000) int from,
      @ForAll @IntRange(max = 40) int length,
      @ForAll @IntRange(max = 10) int piece) {
    check(dialogflow, damaged(EVENTS.get(event), from, length, piece));
  }

  @Property(tries = 1_000)
  void aDamagedHandlerRequestIsAnswered(
      @ForAll @IntRange(max = 5_000) int from,
      @ForAll @IntRange(max = 40) int length,
      @ForAll @IntRange(max = 10) int piece) {
    check(actions, damaged("actions-slots.json", from, length, piece));
  }

  @Property(tries = 300)
  void whateverTheAssistantSaysIsLegal(@ForAll String words, @ForAll String shown) {
    var display =
        Optional.of(new Display(shown, Collections.nCopies(3, new Row(shown, words, shown))));
    var reply =
        ScriptedAssistant.showing(
            words, true, new Expectation.Choice(new Expectation.Options.Products()), display);
    var assistant = ScriptedAssistant.saying(reply);
    GoogleProto.response(
        new DialogflowChannel(assistant, Requests.SETTINGS, _ -> {})
            .answer(Requests.event("cx-chat-chip.json")));
    ActionsSchema.response(
        new ActionsChannel(assistant, Requests.SETTINGS, _ -> {})
            .answer(Requests.event("actions-search-on-a-screen.json")));
  }

  private static byte[] damaged(String event, int from, int length, int piece) {
    String whole = new String(Requests.event(event).body(), StandardCharsets.UTF_8);
    int start = from % whole.length();
    int end = Math.min(whole.length(), start + length);
    return (whole.substring(0, start) + PIECES.get(piece) + whole.substring(end))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void check(GoogleChannel channel, byte[] body) {
    Answer answer = channel.answer(GoogleRequest.trusted(body));
    if (answer.status() == 200 && channel instanceof DialogflowChannel) {
      GoogleProto.response(answer);
    } else if (answer.status() == 200) {
      ActionsSchema.response(answer);
    } else {
      assertThat(answer.status()).isEqualTo(400);
    }
  }
}
