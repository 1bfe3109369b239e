package dev.sayso.channel.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.dialogflow.cx.v3.ResponseMessage;
import com.google.protobuf.Value;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.service.Handover;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dialog.Expectation;
import dev.sayso.dialog.Reply;
import dev.sayso.dialog.Reply.Display.Row;
import dev.sayso.dialog.speech.Prompt;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a WebhookResponse says, as Google reads it.
class DialogflowResponseTest {
  private static final String CALL =
      "'transcript':'x','fulfillmentInfo':{'tag':'say'},'payload':{'telephony':{'caller_id':'+15555550100'}}";
  private static final String CHAT = "'text':'x','fulfillmentInfo':{'tag':'say'}";
  private static final Expectation CHOICE =
      new Expectation.Choice(new Expectation.Options.Products());
  private static final Expectation CONFIRMATION =
      new Expectation.Confirmation(new Expectation.Proposal.CheckOut());

  private static Answer answer(String request, Reply reply) {
    return answer(request, reply, Requests.SETTINGS);
  }

  private static Answer answer(String request, Reply reply, GoogleSettings settings) {
    return new DialogflowChannel(ScriptedAssistant.saying(reply), settings, _ -> {})
        .answer(Requests.cx(request));
  }

  private static Optional<Reply.Display> rows(int count) {
    var row = new Row("Grinder <b>", "1 piece", "$49.00");
    return Optional.of(new Reply.Display("Grinders", java.util.Collections.nCopies(count, row)));
  }

  @Test
  void aCallerHearsSsmlAndReadsNothing() {
    var prompt = new Prompt("12 dollars 49 & tax. Order it?", "$12.49 & tax. Order it?");
    var reply = ScriptedAssistant.reply(prompt, true, CONFIRMATION, rows(2), Optional.empty());
    var answer = answer(CALL, reply);
    assertThat(GoogleProto.text(answer)).isEqualTo("$12.49 & tax. Order it?");
    assertThat(GoogleProto.ssml(answer))
        .isEqualTo("<speak>12 dollars 49 &amp; tax. Order it?</speak>");
    assertThat(GoogleProto.messages(answer)).noneMatch(ResponseMessage::hasPayload);
  }

  @Test
  void aChatShowsCardsAndChipsThatSayWhatTheyDo() {
    var answer = answer(CHAT, ScriptedAssistant.showing("Which one?", true, CHOICE, rows(3)));
    assertThat(GoogleProto.messages(answer)).noneMatch(ResponseMessage::hasOutputAudioText);
    var rich = richContent(answer);
    assertThat(rich).hasSize(4);
    assertThat(rich.getFirst().getStructValue().getFieldsOrThrow("title").getStringValue())
        .isEqualTo("Grinder <b>");
    assertThat(rich.getFirst().getStructValue().getFieldsOrThrow("subtitle").getStringValue())
        .isEqualTo("1 piece $49.00");
    assertThat(chips(answer)).containsExactly("The first one", "The second one", "The third one");
  }

  @Test
  void aQuestionHasItsAnswersAsChips() {
    var answer = answer(CHAT, ScriptedAssistant.reply("Check out?", true, CONFIRMATION));
    assertThat(chips(answer)).containsExactly("Yes", "No");
  }

  @Test
  void whatIsAskedAgainAfterSilenceIsKeptAndTakenAwayAgain() {
    var asked = GoogleProto.response(answer(CALL, ScriptedAssistant.asking("Order it?")));
    var kept = asked.getSessionInfo().getParametersMap();
    assertThat(kept.get("sayso_reprompt").getStringValue()).isEqualTo("Shall I go on?");
    assertThat(kept.get("sayso_expects").getStringValue()).isEqualTo("nothing");
    assertThat(kept.get("sayso_ended").getBoolValue()).isFalse();

    var told = GoogleProto.response(answer(CALL, ScriptedAssistant.telling("Bye.")));
    var left = told.getSessionInfo().getParametersMap();
    assertThat(left.get("sayso_reprompt").hasNullValue()).isTrue();
    assertThat(left.get("sayso_ended").getBoolValue()).isTrue();
  }

  @Test
  void aChatIsNeverEnded() {
    var answer = GoogleProto.response(answer(CHAT, ScriptedAssistant.telling("Bye.")));
    var ended = answer.getSessionInfo().getParametersOrThrow("sayso_ended");
    assertThat(ended.getBoolValue()).isFalse();
  }

  @Test
  void aPersonIsBroughtInWithTheOrderTheProblemAndWhatWasTried() {
    var handover =
        new Handover(
            "C-1",
            new ShopperId("kim"),
            Optional.of(new OrderId("O-1001")),
            "it's broken",
            List.of("sent a new one"),
            Instant.EPOCH);
    var reply =
        ScriptedAssistant.reply(
            Prompt.of("I'll put you through."),
            false,
            new Expectation.Nothing(),
            Optional.empty(),
            Optional.of(handover));
    var settings = new GoogleSettings(List.of(Locale.US), Optional.of("+15555550199"));
    var messages = GoogleProto.messages(answer(CALL, reply, settings));
    var metadata =
        messages.stream()
            .filter(ResponseMessage::hasLiveAgentHandoff)
            .findFirst()
            .orElseThrow()
            .getLiveAgentHandoff()
            .getMetadata();
    assertThat(metadata.getFieldsOrThrow("order").getStringValue()).isEqualTo("O-1001");
    assertThat(metadata.getFieldsOrThrow("problem").getStringValue()).isEqualTo("it's broken");
    assertThat(metadata.getFieldsOrThrow("tried").getListValue().getValues(0).getStringValue())
        .isEqualTo("sent a new one");
    assertThat(messages)
        .filteredOn(ResponseMessage::hasTelephonyTransferCall)
        .extracting(it -> it.getTelephonyTransferCall().getPhoneNumber())
        .containsExactly("+15555550199");

    assertThat(GoogleProto.messages(answer(CHAT, reply, settings)))
        .anyMatch(ResponseMessage::hasLiveAgentHandoff)
        .noneMatch(ResponseMessage::hasTelephonyTransferCall);
  }

  @Test
  void aResponseStaysWithin64KiB() {
    var long1 = "Grinder & co ".repeat(10_000);
    var display =
        Optional.of(
            new Reply.Display(
                "All", java.util.Collections.nCopies(500, new Row(long1, long1, long1))));
    var answer = answer(CHAT, ScriptedAssistant.showing(long1 + "?", true, CHOICE, display));
    assertThat(answer.body().length).isLessThanOrEqualTo(64 * 1024);
    assertThat(GoogleProto.text(answer)).startsWith("Grinder & co");
  }

  private static List<Value> richContent(Answer answer) {
    return GoogleProto.messages(answer).stream()
        .filter(ResponseMessage::hasPayload)
        .findFirst()
        .orElseThrow()
        .getPayload()
        .getFieldsOrThrow("richContent")
        .getListValue()
        .getValues(0)
        .getListValue()
        .getValuesList();
  }

  private static List<String> chips(Answer answer) {
    return richContent(answer)
        .getLast()
        .getStructValue()
        .getFieldsOrThrow("options")
        .getListValue()
        .getValuesList()
        .stream()
        .map(option -> option.getStructValue().getFieldsOrThrow("text").getStringValue())
        .toList();
  }
}
