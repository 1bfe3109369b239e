package dev.sayso.channel.alexa;

import dev.sayso.channel.Json;
import dev.sayso.channel.alexa.Reading.Read;
import dev.sayso.channel.alexa.Reading.Unreadable;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Reads the few fields of a request envelope that matter. Source: "Request Types Reference" and
/// "JSON Interface Reference for Custom Skills", which ask to tolerate new properties.
final class EnvelopeReader {

  private EnvelopeReader() {}

  static Reading read(byte[] body) {
    Json root;
    try {
      root = Json.read(body);
    } catch (IOException _) {
      return new Unreadable("not JSON");
    }
    Optional<String> type = root.at("request", "type").text();
    if (type.isEmpty()) {
      return new Unreadable("no request.type");
    }
    return envelope(root, AskedReader.read(type.get(), root.at("request")));
  }

  private static Reading envelope(Json root, Asked asked) {
    Json request = root.at("request");
    Optional<String> id = request.at("requestId").text();
    Optional<String> account = either(root, "user", "userId");
    if (asked.isTurn() && (id.isEmpty() || account.isEmpty())) {
      return new Unreadable(id.isEmpty() ? "no request.requestId" : "no user");
    }
    var head =
        new Envelope.Head(
            id.orElse(""),
            request.at("locale").text().orElse(""),
            instant(request.at("timestamp").text().orElse("")),
            Boolean.TRUE.equals(root.at("session", "new").value()));
    return new Read(
        new Envelope(
            either(root, "application", "applicationId").orElse(""),
            head,
            asked,
            speaker(root, account.orElse("")),
            surface(root.at("context")),
            progress(root.at("context", "System"), asked, head.id())));
  }

  /// Only these requests may be answered bit by bit.
  private static Optional<Interim.Progress> progress(Json system, Asked asked, String request) {
    boolean waits = asked instanceof Asked.Launch || asked instanceof Asked.Spoken;
    var endpoint = system.at("apiEndpoint").text();
    var token = system.at("apiAccessToken").text();
    return waits && endpoint.isPresent() && token.isPresent()
        ? Optional.of(new Interim.Progress(request, endpoint.get(), token.get()))
        : Optional.empty();
  }

  /// The context is the newer place; requests outside a session have only that.
  private static Optional<String> either(Json root, String owner, String field) {
    return root.at("context", "System", owner, field)
        .text()
        .or(() -> root.at("session", owner, field).text());
  }

  private static Envelope.Speaker speaker(Json root, String account) {
    Json system = root.at("context", "System");
    String place =
        system
            .at("device", "deviceId")
            .text()
            .or(() -> root.at("session", "sessionId").text())
            .orElse("");
    return new Envelope.Speaker(
        account,
        system.at("person", "personId").text(),
        place,
        either(root, "user", "accessToken"),
        system.at("person", "accessToken").text());
  }

  /// A car is known by `context.Automotive`, which may be empty.
  private static Envelope.Surface surface(Json context) {
    Json apl = context.at("System", "device", "supportedInterfaces", "Alexa.Presentation.APL");
    Optional<String> version =
        apl.isObject()
            ? Optional.of(apl.at("runtime", "maxVersion").text().orElse("1.0"))
            : Optional.empty();
    return new Envelope.Surface(context.at("Automotive").isObject(), version);
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
