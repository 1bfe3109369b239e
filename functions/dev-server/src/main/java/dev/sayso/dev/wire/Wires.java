package dev.sayso.dev.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.channel.Journal;
import dev.sayso.channel.alexa.AlexaChannel;
import dev.sayso.channel.alexa.AlexaSettings;
import dev.sayso.channel.google.DialogflowChannel;
import dev.sayso.channel.google.GoogleRequest;
import dev.sayso.channel.google.GoogleSettings;
import dev.sayso.commerce.shopper.Identity;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.dialog.Caller;
import dev.sayso.dialog.Capabilities;
import dev.sayso.dialog.Reply;
import dev.sayso.dialog.Turn;
import dev.sayso.dialog.Utterance;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// A turn as each platform would send it, and what the platform's own channel makes of the reply
/// that was given. Nobody is asked anew: the channel gets the reply and writes it.
public final class Wires {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final ObjectMapper READER = new ObjectMapper();
  private static final Journal QUIET = _ -> {};

  private final Path home;
  private final Map<Locale, Samples> samples = new ConcurrentHashMap<>();

  public Wires(Path home) {
    this.home = home;
  }

  /// `{id, alexa: {request, response, intent}, dialogflow: {request, response}}`. `speaker` is who
  /// the platforms' accounts are of. `intent` is false where no sample of the interaction model has
  /// these words, so that Alexa's own model would have to decide.
  public ObjectNode of(Turn turn, Reply reply, Shopper speaker, Instant at) {
    var json = JSON.objectNode().put("id", turn.id());
    var locales = List.of(turn.locale());
    var known = samples.computeIfAbsent(turn.locale(), locale -> Samples.of(home, locale));
    var request = new AlexaRequests(known, identity(speaker, "alexa"), at).envelope(turn);
    var alexa = new AlexaChannel(_ -> reply, AlexaSettings.local(locales), QUIET);
    json.set("alexa", wire(request, alexa.answer(bytes(request)).body()));
    json.withObject("/alexa").put("intent", isKnown(turn.utterance(), known));
    var webhook = new DialogflowRequests(identity(speaker, "google")).webhook(turn);
    var google = new DialogflowChannel(_ -> reply, GoogleSettings.of(locales), QUIET);
    var answer = google.answer(GoogleRequest.trusted(bytes(webhook)));
    json.set("dialogflow", wire(webhook, answer.body()));
    return json;
  }

  /// What somebody says on a speaker: whose account, in which session, the request's id, the words.
  public record Spoken(String account, String session, String id, String words) {}

  /// These words in American English as Alexa would send them now.
  public byte[] alexa(Spoken spoken) {
    var known = samples.computeIfAbsent(Locale.US, locale -> Samples.of(home, locale));
    var turn =
        new Turn(
            spoken.id(),
            new Caller.Identified(new Identity("alexa", spoken.account()), Optional.empty()),
            spoken.session(),
            new Utterance.Heard(List.of(spoken.words())),
            Capabilities.SPEAKER,
            Locale.US);
    return bytes(new AlexaRequests(known, spoken.account(), Instant.now()).envelope(turn));
  }

  /// What really came and went; text that is no JSON as text.
  public static ObjectNode real(byte[] request, byte[] response) {
    return JSON.objectNode()
        .put("real", true)
        .<ObjectNode>set("request", parsed(request))
        .set("response", parsed(response));
  }

  private static ObjectNode wire(JsonNode request, byte[] response) {
    return JSON.objectNode()
        .put("real", false)
        .<ObjectNode>set("request", request)
        .set("response", parsed(response));
  }

  private static boolean isKnown(Utterance utterance, Samples samples) {
    return !(utterance instanceof Utterance.Heard heard) || samples.match(heard.best()).isPresent();
  }

  /// The shopper's account there, or a made-up one where none is linked.
  private static String identity(Shopper shopper, String channel) {
    return shopper.identities().stream()
        .filter(identity -> identity.channel().equals(channel))
        .map(identity -> identity.id())
        .findFirst()
        .orElse(channel + "-" + shopper.id().value());
  }

  private static byte[] bytes(JsonNode json) {
    return json.toString().getBytes(UTF_8);
  }

  private static JsonNode parsed(byte[] json) {
    try {
      return READER.readTree(json);
    } catch (IOException _) {
      return JSON.textNode(new String(json, UTF_8));
    }
  }
}
