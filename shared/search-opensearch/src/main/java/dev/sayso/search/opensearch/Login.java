package dev.sayso.search.opensearch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// User and password, read when they are first needed and again every five minutes, so that new
/// ones are noticed.
final class Login implements Credentials {

  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Supplier<String> secret;
  private final InstantSource clock;
  private @Nullable Kept kept;

  /// `secret` gives `{"username": …, "password": …}`.
  Login(Supplier<String> secret, InstantSource clock) {
    this.secret = secret;
    this.clock = clock;
  }

  static Login named(String id) {
    var client =
        SecretsManagerClient.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .overrideConfiguration(it -> it.apiCallTimeout(PATIENCE))
            .build();
    return new Login(
        () -> client.getSecretValue(it -> it.secretId(id)).secretString(), InstantSource.system());
  }

  @Override
  public synchronized Map<String, String> headers(Call call, URI uri) {
    var known = kept;
    if (known == null || !clock.instant().isBefore(known.until())) {
      known = new Kept(basic(secret.get()), clock.instant().plus(KEPT));
      kept = known;
    }
    return Map.of("Authorization", known.header());
  }

  private static String basic(String secret) {
    try {
      var login = JSON.readTree(secret);
      var pair = login.required("username").asText() + ":" + login.required("password").asText();
      return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      // The message would hold part of the secret.
      throw new IllegalStateException(
          "the secret named by "
              + OpenSearchSettings.SECRET
              + " must be as {\"username\": \"…\", \"password\": \"…\"}");
    }
  }

  private record Kept(String header, Instant until) {}
}
