package dev.sayso.channel.google;

import dev.sayso.channel.Json;
import dev.sayso.channel.google.Reading.Read;
import dev.sayso.channel.google.Reading.Unreadable;
import dev.sayso.dialog.Capabilities;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Reads the few fields of an Actions Builder HandlerRequest that matter. Source: "HandlerRequest"
/// of the Actions Builder REST reference.
final class ActionsReader {
  private static final String LINKED = "LINKED";

  private ActionsReader() {}

  static Reading read(GoogleRequest request) {
    Json root;
    try {
      root = Json.read(request.body());
    } catch (IOException _) {
      return new Unreadable("not JSON");
    }
    if (root.at("handler", "name").text().isEmpty()) {
      return new Unreadable("no handler.name");
    }
    if (root.at("session", "id").text().isEmpty() && !isHealthCheck(root)) {
      return new Unreadable("no session.id");
    }
    Object query = root.at("intent", "query").value();
    return query == null || query instanceof String
        ? new Read(incoming(root, request))
        : new Unreadable("intent.query");
  }

  private static boolean isHealthCheck(Json root) {
    return root.at("handler", "name").text().orElse("").equals(ActionsChannel.HEALTH_CHECK);
  }

  /// Requests have no id of their own, so each counts as new.
  private static Incoming incoming(Json root, GoogleRequest request) {
    String session = root.at("session", "id").text().orElse("none");
    Json parameters = root.at("session", "params");
    return new Incoming(
        UUID.randomUUID().toString(),
        root.at("handler", "name").text().orElseThrow(),
        input(root),
        new Incoming.Speaker(token(root, request), user(root), Optional.empty(), session),
        new Incoming.Setting(
            Surfaces.named(parameters).orElseGet(() -> surface(root)),
            language(root),
            parameters.at(CxWriter.REPROMPT).text(),
            root.at("scene", "name").text()));
  }

  private static Optional<String> user(Json root) {
    return root.at("user", "params", "user_id")
        .text()
        .or(() -> root.at("session", "params", "user_id").text());
  }

  /// An account that is linked comes with its token.
  private static Optional<String> token(Json root, GoogleRequest request) {
    boolean linked = root.at("user", "accountLinkingStatus").text().orElse("").equals(LINKED);
    return request
        .header("Authorization")
        .filter(_ -> linked)
        .map(it -> it.replaceFirst("(?i)^bearer +", ""));
  }

  private static String language(Json root) {
    return root.at("session", "languageCode")
        .text()
        .or(() -> root.at("user", "locale").text())
        .orElse("");
  }

  /// Values of slots are those of a scene, and those of the intent just matched go before them.
  private static Incoming.Input input(Json root) {
    Map<String, Json> found = new HashMap<>();
    root.at("scene", "slots").fields().forEach((name, slot) -> found.put(name, resolved(slot)));
    found.putAll(root.at("intent", "params").fields());
    var slots = Values.slots(found, "resolved", "original");
    return new Incoming.Input(root.at("intent", "query").text(), slots.slots(), slots.garbled());
  }

  private static Json resolved(Json slot) {
    Object value = slot.at("value").value();
    return new Json(Map.of("resolved", value == null ? "" : value));
  }

  private static Capabilities surface(Json root) {
    return root.at("device", "capabilities").items().stream()
            .flatMap(it -> it.text().stream())
            .anyMatch("RICH_RESPONSE"::equals)
        ? Capabilities.SCREEN
        : Capabilities.SPEAKER;
  }
}
