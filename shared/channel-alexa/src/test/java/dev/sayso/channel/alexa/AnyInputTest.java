package dev.sayso.channel.alexa;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazon.ask.model.Response;
import dev.sayso.dialog.Reply;
import dev.sayso.dialog.Reply.Display.Row;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// Whatever comes in, and whatever the assistant says, what goes out is legal.
class AnyInputTest {
  private static final List<String> EVENTS =
      List.of("launch.json", "choose.json", "search-screen.json", "touch-screen.json");

  private final AlexaChannel channel =
      new AlexaChannel(
          ScriptedAssistant.saying(ScriptedAssistant.asking("Yes?")), Requests.SETTINGS, _ -> {});

  @Property
  void anyBytesAreAnswered(@ForAll byte[] body) {
    assertThat(channel.answer(body).status()).isIn(200, 400);
  }

  @Property(tries = 3_000)
  void aDamagedRequestIsAnswered(
      @ForAll @IntRange(max = 3) int event,
      @ForAll @IntRange(max = 5_000) int from,
      @ForAll @IntRange(max = 30) int length,
      @ForAll @From("pieces") String instead) {
    String whole = new String(Requests.event(EVENTS.get(event)), StandardCharsets.UTF_8);
    int start = from % whole.length();
    int end = Math.min(whole.length(), start + length);
    String damaged = whole.substring(0, start) + instead + whole.substring(end);
    Answer answer = channel.answer(damaged.getBytes(StandardCharsets.UTF_8));
    if (answer instanceof Answer.Response(var body)) {
      AmazonModel.response(body);
    }
  }

  @Property(tries = 500)
  void anyReplyIsALegalResponse(
      @ForAll @From("words") String words,
      @ForAll @From("words") String reprompt,
      @ForAll @From("words") String shown,
      @ForAll boolean listens) {
    var row = new Row(shown, words, reprompt);
    Reply reply =
        ScriptedAssistant.reply(
            words,
            reprompt,
            listens,
            Optional.of(new Reply.Display(shown, List.of(row, row))),
            Optional.of(new Reply.Card(shown, words)));
    byte[] bytes =
        new AlexaChannel(ScriptedAssistant.saying(reply), Requests.SETTINGS, _ -> {})
            .answer(Requests.event("search-screen.json"))
            .body();
    assertThat(bytes.length).isLessThanOrEqualTo(ResponseWriter.LARGEST);
    check(AmazonModel.response(bytes));
  }

  private static void check(Response response) {
    if (response.getOutputSpeech() != null) {
      assertThat(AmazonModel.ssml(response.getOutputSpeech()).length()).isLessThan(8_000);
      assertThat(AmazonModel.words(response.getOutputSpeech())).isNotBlank();
    }
    if (response.getReprompt() != null) {
      assertThat(AmazonModel.ssml(response.getReprompt().getOutputSpeech()).length())
          .isLessThan(8_000);
      assertThat(response.getShouldEndSession()).isFalse();
    }
    if (!response.getShouldEndSession()) {
      assertThat(AmazonModel.words(response.getOutputSpeech())).endsWith("?");
    }
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(
        "",
        "null",
        "{}",
        "[]",
        "{",
        "\"",
        "1e999",
        "-0",
        "true",
        "\\u0000",
        "\"type\":",
        ",",
        "\\");
  }

  @Provide
  Arbitrary<String> words() {
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(300);
    Arbitrary<String> marked =
        Arbitraries.strings().withChars("a&<>\"'?. \n\u0000\uD83D${}").ofMaxLength(12_000);
    return Arbitraries.oneOf(any, marked);
  }
}
