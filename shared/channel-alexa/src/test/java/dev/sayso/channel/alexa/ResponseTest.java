package dev.sayso.channel.alexa;

import static dev.sayso.channel.alexa.ScriptedAssistant.reply;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazon.ask.model.Response;
import com.amazon.ask.model.interfaces.alexa.presentation.apl.RenderDocumentDirective;
import com.amazon.ask.model.ui.SimpleCard;
import dev.sayso.dialog.Reply;
import dev.sayso.dialog.Reply.Display;
import dev.sayso.dialog.Reply.Display.Row;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResponseTest {
  private static final Display LIST =
      new Display("Coffee", List.of(new Row("Ben & <Jerry> \"x\" ${payload}", "500 g", "$8.99")));

  private static byte[] bytes(Reply reply, String event) {
    var channel = new AlexaChannel(ScriptedAssistant.saying(reply), Requests.SETTINGS, _ -> {});
    return channel.answer(Requests.event(event)).body();
  }

  private static Response respond(Reply reply, String event) {
    return AmazonModel.response(bytes(reply, event));
  }

  @Test
  void aQuestionKeepsTheMicrophoneOpenAndIsAskedAgain() {
    Response response = respond(reply("Order it?", "Shall I?", true), "reorder.json");
    assertThat(AmazonModel.words(response.getOutputSpeech())).isEqualTo("Order it?");
    assertThat(AmazonModel.words(response.getReprompt().getOutputSpeech())).isEqualTo("Shall I?");
    assertThat(response.getShouldEndSession()).isFalse();
  }

  @Test
  void afterAStatementTheSessionEndsWithoutReprompt() {
    Response response = respond(reply("Ordered.", "Anything else?", false), "yes.json");
    assertThat(response.getReprompt()).isNull();
    assertThat(response.getShouldEndSession()).isTrue();
  }

  @Test
  void listeningAfterAStatementAsksTheRepromptsQuestion() {
    Response response = respond(reply("Added.", "Anything else?", true), "add.json");
    assertThat(AmazonModel.words(response.getOutputSpeech())).isEqualTo("Added. Anything else?");
    assertThat(response.getShouldEndSession()).isFalse();
  }

  @Test
  void listeningWithoutAnyQuestionEndsTheSession() {
    Response response = respond(reply("Added.", "Go on.", true), "add.json");
    assertThat(response.getReprompt()).isNull();
    assertThat(response.getShouldEndSession()).isTrue();
  }

  @Test
  void markupInWordsIsSpokenAndNotObeyed() {
    String words = "Ben & Jerry's <break time=\"9s\"/>\u0000\uD83D 1 < 2?";
    Response response = respond(reply(words, "", true), "add.json");
    assertThat(AmazonModel.words(response.getOutputSpeech()))
        .isEqualTo("Ben & Jerry's <break time=\"9s\"/> 1 < 2?");
  }

  @Test
  void aLongTextIsCutAtASentenceAndKeepsItsQuestion() {
    String words = "Milk & eggs are here. ".repeat(1_000) + "Which one?";
    Response response = respond(reply(words, "", true), "add.json");
    assertThat(AmazonModel.ssml(response.getOutputSpeech())).hasSizeBetween(7_900, 7_999);
    assertThat(AmazonModel.words(response.getOutputSpeech())).endsWith("are here. Which one?");
    assertThat(response.getShouldEndSession()).isFalse();
  }

  @Test
  void anEndlessSentenceIsCutAndClosesTheMicrophone() {
    Response response = respond(reply("&".repeat(20_000) + "?", "", true), "add.json");
    assertThat(AmazonModel.ssml(response.getOutputSpeech())).hasSizeLessThan(8_000);
    assertThat(response.getShouldEndSession()).isTrue();
  }

  @Test
  void aCardIsPlainTextInLines() {
    var card = new Reply.Card("Ordered", "1 × Finish & Co\n\nTotal $12.49");
    var response =
        respond(reply("Ordered.", "", false, Optional.empty(), Optional.of(card)), "yes.json");
    assertThat(response.getCard())
        .isEqualTo(
            SimpleCard.builder()
                .withTitle("Ordered")
                .withContent("1 × Finish & Co\n\nTotal $12.49")
                .build());
  }

  @Test
  void aCardThatIsTooLongIsCutAtALine() {
    var card = new Reply.Card("T".repeat(500), "1 × Finish Classic\n".repeat(2_000));
    var response =
        respond(reply("Ordered.", "", false, Optional.empty(), Optional.of(card)), "yes.json");
    var simple = (SimpleCard) response.getCard();
    assertThat(simple.getTitle().length() + simple.getContent().length()).isLessThan(8_000);
    assertThat(simple.getContent()).endsWith("Finish Classic");
  }

  @Test
  void aScreenShowsTheListWithItsTextsEscaped() {
    var response =
        respond(
            reply("Which one?", "", true, Optional.of(LIST), Optional.empty()),
            "search-screen.json");
    var directive = (RenderDocumentDirective) response.getDirectives().getFirst();
    assertThat(directive.getDocument()).containsEntry("version", "1.0");
    assertThat(directive.getDatasources().toString())
        .contains("Ben &amp; &lt;Jerry&gt; &quot;x&quot; $ {payload}", "500 g", "$8.99");
  }

  @Test
  void withoutAScreenNothingIsShown() {
    Reply reply = reply("Which one?", "", true, Optional.of(LIST), Optional.empty());
    for (String event : List.of("reorder.json", "reorder-car.json")) {
      assertThat(respond(reply, event).getDirectives()).isEmpty();
    }
  }

  @Test
  void aCarWithAScreenShowsNothing() {
    Reply reply = reply("Which one?", "", true, Optional.of(LIST), Optional.empty());
    byte[] event = Requests.event("search-screen.json", "\"Viewports\"", "\"Automotive\":{},\"V\"");
    var assistant = ScriptedAssistant.saying(reply);
    var channel = new AlexaChannel(assistant, Requests.SETTINGS, _ -> {});
    assertThat(AmazonModel.response(channel.answer(event).body()).getDirectives()).isEmpty();
    assertThat(assistant.turns.getFirst().capabilities().car()).isTrue();
  }

  @Test
  void aResponseThatIsTooLargeLosesItsScreenAndNothingElse() {
    var rows = Collections.nCopies(200, new Row("\uD83D\uDE00".repeat(200), "500 g", "$8.99"));
    Reply reply =
        reply("Which one?", "", true, Optional.of(new Display("Many", rows)), Optional.empty());
    byte[] bytes = bytes(reply, "search-screen.json");
    assertThat(bytes).hasSizeLessThan(ResponseWriter.LARGEST);
    Response response = AmazonModel.response(bytes);
    assertThat(response.getDirectives()).isEmpty();
    assertThat(AmazonModel.words(response.getOutputSpeech())).isEqualTo("Which one?");
  }

  @Test
  void onlyDevicesThatKnowTheDocumentsVersionGetIt() {
    assertThat(Map.of("1.0", true, "1.10", true, "2024.2", true, "0.9", false, "new", false))
        .allSatisfy((version, can) -> assertThat(Apl.canShow(version)).isEqualTo(can));
  }

  @Test
  void perhapsOurIntentsCouldBeFulfilledAndNoOthers() {
    String ours =
        new String(bytes(reply("", "", false), "can-fulfill.json"), StandardCharsets.UTF_8);
    assertThat(ours)
        .contains("\"canFulfill\":\"MAYBE\",\"slots\":{\"item\":{\"canUnderstand\":\"MAYBE\"");
    var channel =
        new AlexaChannel(
            ScriptedAssistant.saying(reply("", "", false)), Requests.SETTINGS, _ -> {});
    byte[] other = Requests.event("can-fulfill.json", "ReorderIntent", "PlayMusicIntent");
    assertThat(new String(channel.answer(other).body(), StandardCharsets.UTF_8))
        .contains("\"canFulfill\":\"NO\"");
  }
}
