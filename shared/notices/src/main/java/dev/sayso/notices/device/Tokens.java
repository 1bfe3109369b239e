package dev.sayso.notices.device;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The access token that events are sent with, kept until shortly before it ends.
final class Tokens {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration BEFORE_THE_END = Duration.ofMinutes(1);
  private static final String SCOPE = "alexa::proactive_events";

  private final HttpClient client;
  private final URI address;
  private final Supplier<String> secret;
  private final InstantSource clock;
  private @Nullable Token kept;

  Tokens(HttpClient client, URI address, Supplier<String> secret, InstantSource clock) {
    this.client = client;
    this.address = address;
    this.secret = secret;
    this.clock = clock;
  }

  /// @throws IOException where none is given
  synchronized String token() throws IOException, InterruptedException {
    var token = kept;
    if (token == null || !clock.instant().isBefore(token.until())) {
      token = ask();
      kept = token;
    }
    return token.value();
  }

  /// The service does not know it any more.
  synchronized void forget() {
    kept = null;
  }

  private Token ask() throws IOException, InterruptedException {
    var who = ClientSecret.read(secret.get());
    var form =
        form(
            Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                who.id(),
                "client_secret",
                who.secret(),
                "scope",
                SCOPE));
    var request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    var answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException("no token for messages, status " + answer.statusCode());
    }
    var json = JSON.readTree(answer.body());
    var value = json.path("access_token").asText();
    if (value.isEmpty()) {
      throw new IOException("an answer without a token for messages");
    }
    var lasts = Duration.ofSeconds(json.path("expires_in").asLong());
    return new Token(value, clock.instant().plus(lasts).minus(BEFORE_THE_END));
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private record Token(String value, Instant until) {}
}
