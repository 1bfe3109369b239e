package dev.sayso.channel.google;

import dev.sayso.channel.Json;
import dev.sayso.channel.google.Reading.Read;
import dev.sayso.channel.google.Reading.Unreadable;
import dev.sayso.dialog.Capabilities;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Reads the few fields of a Dialogflow CX WebhookRequest that matter. Source:
/// `google/cloud/dialogflow/cx/v3/webhook.proto`, which announces fields it does not name.
final class CxReader {
  /// Of these a request has one at most.
  private static final List<String> QUERIES =
      List.of("text", "triggerIntent", "transcript", "triggerEvent", "dtmfDigits");

  private static final List<String> SAID = List.of("text", "transcript", "dtmfDigits");

  private CxReader() {}

  static Reading read(byte[] body) {
    Json root;
    try {
      root = Json.read(body);
    } catch (IOException _) {
      return new Unreadable("not JSON");
    }
    if (root.at("sessionInfo", "session").text().isEmpty()) {
      return new Unreadable("no sessionInfo.session");
    }
    if (!isTextIfThere(root.at("fulfillmentInfo", "tag"))) {
      return new Unreadable("fulfillmentInfo.tag");
    }
    var queries = QUERIES.stream().map(root::at).filter(it -> it.value() != null).toList();
    if (queries.size() > 1 || !queries.stream().allMatch(CxReader::isTextIfThere)) {
      return new Unreadable("the query");
    }
    return new Read(incoming(root));
  }

  private static boolean isTextIfThere(Json value) {
    return value.value() == null || value.value() instanceof String;
  }

  private static Incoming incoming(Json root) {
    Json parameters = root.at("sessionInfo", "parameters");
    String session = root.at("sessionInfo", "session").text().orElseThrow();
    return new Incoming(
        root.at("detectIntentResponseId").text().orElseGet(() -> UUID.randomUUID().toString()),
        root.at("fulfillmentInfo", "tag").text().orElse(GoogleIntents.SAY),
        input(root),
        new Incoming.Speaker(
            parameters.at("access_token").text(),
            user(parameters),
            Values.phone(root.at("payload", "telephony", "caller_id")),
            session),
        new Incoming.Setting(
            Surfaces.named(parameters).orElseGet(() -> surface(root)),
            root.at("languageCode").text().orElse(""),
            parameters.at(CxWriter.REPROMPT).text(),
            Optional.empty()));
  }

  private static Optional<String> user(Json parameters) {
    return parameters.at("link_token").text().or(() -> parameters.at("user_id").text());
  }

  private static Incoming.Input input(Json root) {
    var words = SAID.stream().flatMap(name -> root.at(name).text().stream()).findFirst();
    var slots = Values.slots(parameters(root), "resolvedValue", "originalValue");
    return new Incoming.Input(words, slots.slots(), slots.garbled());
  }

  /// The intent's parameters and what a page's form has collected.
  private static Map<String, Json> parameters(Json root) {
    Map<String, Json> found = new HashMap<>();
    for (Json parameter : root.at("pageInfo", "formInfo", "parameterInfo").items()) {
      parameter
          .at("displayName")
          .text()
          .ifPresent(name ->
              found.put(name, new Json(Map.of("resolvedValue", known(parameter.at("value"))))));
    }
    found.putAll(root.at("intentInfo", "parameters").fields());
    return found;
  }

  private static Object known(Json value) {
    return value.value() == null ? "" : value.value();
  }

  /// What was typed is answered in writing, everything else by voice.
  private static Capabilities surface(Json root) {
    boolean call = root.at("payload", "telephony").isObject();
    boolean spoken =
        root.at("transcript").text().isPresent() || root.at("dtmfDigits").text().isPresent();
    return call || spoken ? Capabilities.SPEAKER : Capabilities.TEXT;
  }
}
