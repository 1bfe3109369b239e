package dev.sayso.dev.bench.fuzz;

import dev.sayso.channel.Journal;
import dev.sayso.channel.Json;
import dev.sayso.channel.alexa.AlexaChannel;
import dev.sayso.channel.alexa.AlexaHttpDoor;
import dev.sayso.channel.alexa.AlexaRequestVerifier;
import dev.sayso.channel.alexa.AlexaSettings;
import dev.sayso.channel.alexa.SigningCertificates;
import dev.sayso.channel.google.ActionsChannel;
import dev.sayso.channel.google.DialogflowChannel;
import dev.sayso.channel.google.GoogleChannel;
import dev.sayso.channel.google.GoogleRequest;
import dev.sayso.channel.google.GoogleSettings;
import dev.sayso.dev.bench.fuzz.Target.Kind;
import dev.sayso.dev.bench.fuzz.Target.Outcome;
import dev.sayso.dev.local.LocalShop;
import dev.sayso.dialog.Assistant;
import dev.sayso.dialog.Expectation;
import dev.sayso.dialog.Reply;
import dev.sayso.dialog.Turn;
import dev.sayso.dialog.Utterance;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.Interpretation;
import dev.sayso.dialog.speech.Prompt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The doors that the platforms call, with the real assistant and a real database behind them, and
/// once more with an assistant that only repeats, which takes a hundred times as many. An answer is
/// a 200 or says that it refuses, is JSON, tells nothing of what is inside, and has changed nothing
/// where it refuses: the database was not asked at all.
record PlatformDoors(LocalShop shop, Samples samples) {

  private static final List<Locale> LOCALES = List.of(Locale.US, Locale.GERMANY);

  /// What failed inside and was apologised for is a finding too.
  private static final Journal FAILING =
      entry -> {
        if (entry instanceof Journal.Entry.Failed(var _, var failure)) {
          throw new Broken("apologised for", failure);
        }
      };

  List<Target> targets() {
    var alexa = AlexaSettings.local(LOCALES);
    var google = GoogleSettings.of(LOCALES);
    Assistant echo = PlatformDoors::echo;
    Assistant real = turn -> shop.assistant().reply(turn);
    return List.of(
        door("alexa", 5, "alexa", alexa(new AlexaChannel(real, alexa, FAILING))),
        door("alexa-echo", 2500, "alexa", alexa(new AlexaChannel(echo, alexa, FAILING))),
        door("alexa-signed", 1000, "alexa", signed(new AlexaChannel(echo, alexa, FAILING))),
        door("dialogflow", 5, "google", google(new DialogflowChannel(real, google, FAILING))),
        door(
            "dialogflow-echo",
            2500,
            "google",
            google(new DialogflowChannel(echo, google, FAILING))),
        door("actions", 5, "google", google(new ActionsChannel(real, google, FAILING))),
        door("actions-echo", 2000, "google", google(new ActionsChannel(echo, google, FAILING))));
  }

  private Target door(String name, int share, String folder, Function<byte[], Given> door) {
    return new Target(name, share, Kind.JSON, samples.json(folder), body -> check(door, body));
  }

  private Outcome check(Function<byte[], Given> door, byte[] body) {
    var measured = shop.meter().measure(() -> door.apply(body));
    var given = measured.result();
    if (given.status() >= 500 && given.status() != 503) {
      throw new Broken("answered " + given.status());
    }
    var text = new String(given.body(), StandardCharsets.UTF_8);
    if (text.contains("dev.sayso") || text.contains("Exception")) {
      throw new Broken("told what is inside");
    }
    try {
      Json.read(given.body());
    } catch (IOException e) {
      throw new Broken("answered what is no JSON", e);
    }
    if (given.status() == 200) {
      return Outcome.ACCEPTED;
    }
    if (measured.calls().all() > 0) {
      throw new Broken("asked the database for a request that it refused");
    }
    return Outcome.REFUSED;
  }

  private static Function<byte[], Given> alexa(AlexaChannel channel) {
    return body -> {
      var answer = channel.answer(body);
      return new Given(answer.status(), answer.body());
    };
  }

  /// The headers and the certificate are made of the body's own bytes; nobody can have signed it.
  private static Function<byte[], Given> signed(AlexaChannel channel) {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z"));
    return body -> {
      var text = new String(body, StandardCharsets.ISO_8859_1);
      var certificates = new SigningCertificates(_ -> pem(text), Set.of(), clock);
      var door = AlexaHttpDoor.verifying(channel, new AlexaRequestVerifier(certificates, clock));
      var answer =
          door.answer(
              name ->
                  name.equals("SignatureCertChainUrl")
                      ? "https://s3.amazonaws.com/echo.api/" + part(text, 20)
                      : part(text, 300),
              body);
      if (answer.status() == 200) {
        throw new Broken("took what nobody signed");
      }
      return new Given(answer.status(), answer.body());
    };
  }

  private static byte[] pem(String text) {
    return ("-----BEGIN CERTIFICATE-----\n" + part(text, 2_000) + "\n-----END CERTIFICATE-----\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String part(String text, int most) {
    return text.substring(0, Math.min(most, text.length()));
  }

  private static Function<byte[], Given> google(GoogleChannel channel) {
    return body -> {
      var headers = part(new String(body, StandardCharsets.ISO_8859_1), 100);
      var answer = channel.answer(new GoogleRequest(_ -> headers, body, Set.of()));
      return new Given(answer.status(), answer.body());
    };
  }

  private record Given(int status, byte[] body) {}

  private static Reply echo(Turn turn) {
    var heard = turn.utterance() instanceof Utterance.Heard it ? it.best() : "nothing";
    return new Reply(
        Prompt.of(heard + "?"),
        Optional.of(Prompt.of("Did you say " + heard + "?")),
        true,
        new Expectation.Nothing(),
        Interpretation.of(new Intent.Help()),
        Optional.of(
            new Reply.Display(heard, List.of(new Reply.Display.Row(heard, heard, turn.session())))),
        Optional.of(new Reply.Card(heard, heard)),
        Optional.empty());
  }
}
