package dev.sayso.channel.google;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Requests that tests send.
final class Requests {
  static final Path ROOT = Path.of("../..");
  static final GoogleSettings SETTINGS = GoogleSettings.of(List.of(Locale.US));
  static final String SESSION = "projects/p/locations/global/agents/a/sessions/s";

  private Requests() {}

  static GoogleRequest event(String file) {
    try {
      return GoogleRequest.trusted(Files.readAllBytes(ROOT.resolve("events/google").resolve(file)));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  static GoogleRequest json(String json) {
    return GoogleRequest.trusted(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  /// A WebhookRequest with a session, and `more` of its fields.
  static GoogleRequest cx(String more) {
    return json(
        "{'detectIntentResponseId':'r1','languageCode':'en','sessionInfo':{'session':'"
            + SESSION
            + "','parameters':{}},"
            + more
            + "}");
  }
}
