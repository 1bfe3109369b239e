package dev.sayso.dev.callers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sayso.channel.JsonJournal;
import dev.sayso.channel.alexa.AlexaChannel;
import dev.sayso.channel.alexa.AlexaSettings;
import dev.sayso.channel.google.DialogflowChannel;
import dev.sayso.channel.google.GoogleRequest;
import dev.sayso.channel.google.GoogleSettings;
import dev.sayso.commerce.shopper.Address;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.dev.Shops;
import dev.sayso.dev.play.Scenario;
import dev.sayso.dev.play.ScenarioFiles;
import dev.sayso.dev.play.Stage;
import dev.sayso.dev.play.Step;
import dev.sayso.dialog.Assistant;
import dev.sayso.dialog.Turn;
import dev.sayso.dialog.Utterance;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Scenarios are played with the log on, and everything a process writes is caught: standard output
/// and error, Java's logger, and the journal that is deployed. All words of all scenarios come by
/// both voice doors to an assistant that breaks with all of the turn in its message, because what
/// fails is what gets logged. No name, address, e-mail, number, code, id, token or utterance may be
/// in it.
class SilentLogTest {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String TOKEN = "Atza|token-that-nobody-may-see";
  private static final List<Locale> LOCALES = List.of(Locale.US, Locale.GERMANY);

  /// Shorter words are in class names and in the journal's own fields.
  private static final int TELLING = 10;

  /// Of so many scenarios one is played to the end with the real assistant, which takes its time.
  private static final int SOME = 25;

  private final ByteArrayOutputStream caught = new ByteArrayOutputStream();
  private final PrintStream log = new PrintStream(caught, true, StandardCharsets.UTF_8);
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final Handler handler = new StreamHandler(log, new SimpleFormatter());
  private final Set<String> secrets = new LinkedHashSet<>();

  @BeforeEach
  void listen() {
    System.setOut(log);
    System.setErr(log);
    Logger.getLogger("").addHandler(handler);
  }

  @AfterEach
  void stop() {
    System.setOut(out);
    System.setErr(err);
    Logger.getLogger("").removeHandler(handler);
  }

  @Test
  void nothing_personal_and_nothing_that_was_said_is_in_any_log() throws IOException {
    var scenarios = ScenarioFiles.read(List.of(Shops.home().resolve("events/scenarios")));
    assertThat(scenarios).hasSizeGreaterThan(200);
    Assistant broken =
        turn -> {
          throw new IllegalStateException(
              "while answering " + turn, new IOException("no room for " + turn.utterance()));
        };
    var alexa = new AlexaChannel(broken, AlexaSettings.local(LOCALES), journal("alexa"));
    var google = new DialogflowChannel(broken, GoogleSettings.of(LOCALES), journal("google"));
    for (int i = 0; i < scenarios.size(); i++) {
      var scenario = scenarios.get(i);
      scenario.seed().shoppers().forEach(this::isSecret);
      scenario.steps().stream()
          .flatMap(step -> step.said().stream())
          .forEach(said -> breaks(said, alexa, google));
      if (i % SOME == 0) {
        play(scenario);
      }
    }
    alexa.answer("{\"secret\":\"not an envelope for Kim\"}".getBytes(StandardCharsets.UTF_8));
    handler.flush();
    var written = caught.toString(StandardCharsets.UTF_8);
    assertThat(written.lines().filter(line -> line.contains("\"Failures\":1")).count())
        .isGreaterThan(1_000);
    assertThat(written).contains("\"reason\":\"MALFORMED\"", "IllegalStateException");
    secrets.addAll(
        List.of(
            TOKEN,
            "+15555550123",
            "session-nobody-sees",
            "user-nobody-sees",
            "amzn1.ask.account.NOBODY-SEES",
            "id-of-a-turn-that-is-logged-by-its-hash"));
    assertThat(secrets.size()).isGreaterThan(300);
    assertThat(secrets).contains("Kim", "kim@example.com");
    // A journal that fails in the same places for thousands of turns repeats itself.
    var lines =
        String.join(
            "\n", new LinkedHashSet<>(written.lines().map(SilentLogTest::timeless).toList()));
    assertThat(secrets.stream().filter(secret -> isIn(lines, secret))).isEmpty();
  }

  private static String timeless(String line) {
    return line.replaceFirst("\"Timestamp\":\\d+", "")
        .replaceFirst("\"turn\":\"[0-9a-f]{32}\"", "");
  }

  private JsonJournal journal(String channel) {
    return new JsonJournal(log, InstantSource.system(), channel);
  }

  /// With the real assistant, in front of a real database.
  private void play(Scenario scenario) {
    var stage = new Stage(Shops.shared());
    stage.set(scenario);
    for (var step : scenario.steps()) {
      stage.change(step.world());
      step.said().ifPresent(said -> stage.say(said, UUID.randomUUID().toString()));
    }
  }

  private void breaks(Step.Said said, AlexaChannel alexa, DialogflowChannel google) {
    if (said.utterance() instanceof Utterance.Heard(var hypotheses)) {
      hypotheses.forEach(this::isSecret);
    }
    var turn = said.place().turn("id-of-a-turn-that-is-logged-by-its-hash", said.utterance());
    alexa.answer(alexa(turn).getBytes(StandardCharsets.UTF_8));
    google.answer(GoogleRequest.trusted(google(turn).getBytes(StandardCharsets.UTF_8)));
  }

  /// What of a shopper may be in no log.
  private void isSecret(Shopper shopper) {
    isSecret(shopper.name());
    isSecret(shopper.billing().email());
    shopper.identities().forEach(identity -> isSecret(identity.id()));
    Stream.concat(
            Stream.ofNullable(shopper.billing().address()),
            shopper.billing().places().values().stream())
        .map(Address::line1)
        .forEach(this::isSecret);
  }

  /// A single short word says nothing, but a name or a code does.
  private void isSecret(String text) {
    boolean telling =
        text != null && (text.contains(" ") ? text.length() >= TELLING : isNameOrCode(text));
    if (telling) {
      secrets.add(text);
    }
  }

  private static boolean isNameOrCode(String text) {
    return text.matches("[A-Z][a-z]{2,}|[0-9]{4,}") || text.length() >= TELLING;
  }

  private static boolean isIn(String log, String secret) {
    return Pattern.compile("(?<![\\w.$])" + Pattern.quote(secret) + "(?![\\w$])")
        .matcher(log)
        .find();
  }

  private static String alexa(Turn turn) {
    var root = JSON.objectNode().put("version", "1.0");
    var system = root.putObject("context").putObject("System");
    system
        .putObject("user")
        .put("userId", "amzn1.ask.account.NOBODY-SEES")
        .put("accessToken", TOKEN);
    system.put("apiAccessToken", TOKEN);
    var request =
        root.putObject("request")
            .put("requestId", turn.id())
            .put("locale", turn.locale().toLanguageTag())
            .put(
                "type",
                turn.utterance() instanceof Utterance.Heard ? "IntentRequest" : "LaunchRequest");
    if (turn.utterance() instanceof Utterance.Heard heard) {
      request
          .putObject("intent")
          .put("name", "AddToCartIntent")
          .putObject("slots")
          .putObject("item")
          .put("name", "item")
          .put("value", heard.best());
    }
    return root.toString();
  }

  private static String google(Turn turn) {
    var root = JSON.objectNode().put("detectIntentResponseId", turn.id());
    root.put("languageCode", turn.locale().toLanguageTag());
    if (turn.utterance() instanceof Utterance.Heard heard) {
      root.put("transcript", heard.best());
    }
    root.putObject("fulfillmentInfo")
        .put("tag", turn.utterance() instanceof Utterance.Heard ? "say" : "open");
    root.putObject("sessionInfo")
        .put("session", "session-nobody-sees")
        .putObject("parameters")
        .put("user_id", "user-nobody-sees")
        .put("access_token", TOKEN);
    root.putObject("payload").putObject("telephony").put("caller_id", "+15555550123");
    return root.toString();
  }
}
