package dev.sayso.channel.alexa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sayso.channel.Journal;
import dev.sayso.channel.JsonJournal;
import dev.sayso.channel.LocaleChoice;
import dev.sayso.channel.LocaleWords;
import dev.sayso.dialog.Turn;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AlexaChannelTest {
  private final ScriptedAssistant assistant =
      ScriptedAssistant.saying(ScriptedAssistant.asking("Order it?"));
  private final List<Journal.Entry> journal = new ArrayList<>();

  private AlexaChannel channel() {
    return new AlexaChannel(assistant, Requests.SETTINGS, journal::add);
  }

  private Turn turn(byte[] body) {
    assistant.turns.clear();
    channel().answer(body);
    return assistant.turns.getFirst();
  }

  @Test
  void aBrokenAssistantIsApologisedForAndNotedWithoutWords() {
    var lines = new ByteArrayOutputStream();
    var noting =
        new JsonJournal(new PrintStream(lines), InstantSource.fixed(Instant.EPOCH), "alexa");
    var broken =
        new ScriptedAssistant(turn -> {
          throw new IllegalStateException(turn.toString(), new AssertionError("cause"));
        });
    Answer answer =
        new AlexaChannel(broken, Requests.SETTINGS, noting).answer(Requests.event("reorder.json"));
    var response = AmazonModel.response(answer.body());
    assertThat(AmazonModel.words(response.getOutputSpeech())).startsWith("Sorry");
    assertThat(response.getShouldEndSession()).isTrue();
    assertThat(lines.toString(StandardCharsets.UTF_8))
        .contains("\"Failures\":1", "IllegalStateException", "AssertionError", "CloudWatchMetrics")
        .doesNotContain("dishwasher", "KIM", "amzn1.echo-api.request");
  }

  @Test
  void theApologyFitsIntoACar() {
    String apology = LocaleWords.of(Locale.US).orElseThrow().apology();
    assertThat(apology.split(" ")).hasSizeLessThanOrEqualTo(15);
  }

  @Test
  void evenAStackOverflowIsApologisedFor() {
    var broken =
        new ScriptedAssistant(_ -> {
          throw new StackOverflowError();
        });
    Answer answer =
        new AlexaChannel(broken, Requests.SETTINGS, journal::add)
            .answer(Requests.event("launch.json"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(journal).hasSize(1);
  }

  @Test
  void aSessionThatEndedIsAnsweredWithoutSpeechEvenWhenTheAssistantBreaks() {
    var broken =
        new ScriptedAssistant(_ -> {
          throw new IllegalStateException();
        });
    Answer answer =
        new AlexaChannel(broken, Requests.SETTINGS, journal::add)
            .answer(Requests.event("session-ended.json"));
    assertThat(answer.body()).asString().isEqualTo("{\"version\":\"1.0\",\"response\":{}}");
  }

  @Test
  void aRequestForAnotherSkillReachesNobody() {
    Answer answer = channel().answer(Requests.event("wrong-skill.json"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(assistant.turns).isEmpty();
    assertThat(journal).containsExactly(new Journal.Entry.Refused("WRONG_SKILL"));
  }

  @Test
  void withoutASkillIdNothingIsDeployed() {
    assertThatThrownBy(() -> AlexaSettings.deployed(" , ", List.of(Locale.US)))
        .hasMessageContaining("ALEXA_SKILL_ID");
  }

  @Test
  void aServerOnLoopbackTakesEverySkill() {
    var local = new AlexaChannel(assistant, AlexaSettings.local(List.of(Locale.US)), journal::add);
    assertThat(local.answer(Requests.event("wrong-skill.json")).status()).isEqualTo(200);
  }

  @Test
  void aBodyOfAMegabyteIsRefusedUnread() {
    assertThat(channel().answer(new byte[1_000_000]).status()).isEqualTo(413);
  }

  @Test
  void endlessNestingIsRefused() {
    byte[] nested = "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);
    assertThat(channel().answer(nested).status()).isEqualTo(400);
  }

  @Test
  void aDroppedSessionGoesOnAtTheSameDevice() {
    Turn before = turn(Requests.event("reorder.json"));
    Turn after = turn(Requests.event("yes.json", "session.0000", "session.1111"));
    assertThat(after.session()).isEqualTo(before.session()).startsWith("alexa-");
  }

  @Test
  void anotherDeviceOrAccountIsAnotherSession() {
    Turn kitchen = turn(Requests.event("yes.json"));
    assertThat(turn(Requests.event("yes.json", "device.KITCHEN", "device.BATH")).session())
        .isNotEqualTo(kitchen.session());
    assertThat(turn(Requests.event("yes.json", "account.KIM", "account.SAM")).session())
        .isNotEqualTo(kitchen.session());
  }

  @Test
  void withoutADeviceTheAlexaSessionIsTheSession() {
    Turn first = turn(Requests.event("yes.json", "\"deviceId\"", "\"x\""));
    byte[] next =
        new String(Requests.event("yes.json", "\"deviceId\"", "\"x\""), StandardCharsets.UTF_8)
            .replace("session.0000", "session.1111")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(turn(next).session()).isNotEqualTo(first.session());
  }

  @Test
  void aRequestDeliveredTwiceIsTheSameTurnTwice() {
    channel().answer(Requests.event("yes.json"));
    channel().answer(Requests.event("yes.json"));
    assertThat(assistant.turns).hasSize(2);
    assertThat(assistant.turns.getFirst()).isEqualTo(assistant.turns.getLast());
  }

  @Test
  void theLocaleIsTheShopsThatIsNearest() {
    var shop = new LocaleChoice(List.of(Locale.GERMANY, Locale.UK, Locale.US));
    assertThat(shop.choose("en-US")).isEqualTo(Locale.US);
    assertThat(shop.choose("en-IN")).isEqualTo(Locale.UK);
    assertThat(shop.choose("de-AT")).isEqualTo(Locale.GERMANY);
    assertThat(shop.choose("ja-JP")).isEqualTo(Locale.GERMANY);
    assertThat(shop.choose("!")).isEqualTo(Locale.GERMANY);
  }
}
