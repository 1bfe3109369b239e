package dev.sayso.dev.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.dialog.Capabilities;
import dev.sayso.dialog.Turn;
import dev.sayso.dialog.Utterance;
import java.time.Instant;

/// Turns as Alexa's request envelopes. Source: "Request Types Reference" of the Alexa Skills Kit.
record AlexaRequests(Samples samples, String account, Instant at) {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String SKILL = "amzn1.ask.skill.local";

  ObjectNode envelope(Turn turn) {
    var json = JSON.objectNode().put("version", "1.0");
    var session =
        json.putObject("session")
            .put("new", turn.utterance() instanceof Utterance.Opened)
            .put("sessionId", "amzn1.echo-api.session." + turn.session());
    session.putObject("application").put("applicationId", SKILL);
    session.putObject("user").put("userId", account);
    json.set("context", context(turn));
    json.set("request", request(turn));
    return json;
  }

  private JsonNode context(Turn turn) {
    var context = JSON.objectNode();
    var system = context.putObject("System");
    system.putObject("application").put("applicationId", SKILL);
    system.putObject("user").put("userId", account);
    var device = system.putObject("device").put("deviceId", "amzn1.ask.device." + turn.session());
    interfaces(device.putObject("supportedInterfaces"), turn.capabilities());
    if (turn.capabilities().car()) {
      context.putObject("Automotive");
    }
    return context;
  }

  private static void interfaces(ObjectNode interfaces, Capabilities capabilities) {
    if (capabilities.screen()) {
      interfaces
          .putObject("Alexa.Presentation.APL")
          .putObject("runtime")
          .put("maxVersion", "2024.2");
    }
  }

  private JsonNode request(Turn turn) {
    var request =
        JSON.objectNode()
            .put("type", type(turn.utterance()))
            .put("requestId", turn.id())
            .put("timestamp", at.toString())
            .put("locale", turn.locale().toLanguageTag());
    if (turn.utterance() instanceof Utterance.Heard heard) {
      request.set("intent", intent(heard.best()));
    }
    return request;
  }

  private static String type(Utterance utterance) {
    return switch (utterance) {
      case Utterance.Opened _ -> "LaunchRequest";
      case Utterance.Heard _ -> "IntentRequest";
      case Utterance.Closed _ -> "SessionEndedRequest";
    };
  }

  private JsonNode intent(String words) {
    var match = samples.match(words);
    var intent =
        JSON.objectNode()
            .put("name", match.map(Samples.Match::intent).orElse("AMAZON.FallbackIntent"))
            .put("confirmationStatus", "NONE");
    var slots = intent.putObject("slots");
    match.ifPresent(found ->
        found
            .slots()
            .forEach((name, value) ->
                slots
                    .putObject(name)
                    .put("name", name)
                    .put("value", value)
                    .put("confirmationStatus", "NONE")));
    return intent;
  }
}
