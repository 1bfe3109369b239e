package dev.sayso.channel.oauth;

import dev.sayso.channel.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// The credentials by which we ask the merchant's server, as a header. They are read when first
/// asked for and again every five minutes, so that new ones are noticed. Throws
/// [IllegalStateException] where they cannot be read.
final class ClientSecret implements Supplier<String> {

  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Supplier<String> source;
  private final InstantSource clock;
  private @Nullable Kept kept;

  /// `source` gives `{"clientId": …, "clientSecret": …}`.
  ClientSecret(Supplier<String> source, InstantSource clock) {
    this.source = source;
    this.clock = clock;
  }

  /// In Secrets Manager, by its ARN.
  static ClientSecret named(String id) {
    var client =
        SecretsManagerClient.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .overrideConfiguration(it -> it.apiCallTimeout(PATIENCE))
            .build();
    return new ClientSecret(
        () -> client.getSecretValue(it -> it.secretId(id)).secretString(), InstantSource.system());
  }

  @Override
  public synchronized String get() {
    var known = kept;
    if (known == null || !clock.instant().isBefore(known.until())) {
      known = new Kept(header(source.get()), clock.instant().plus(KEPT));
      kept = known;
    }
    return known.header();
  }

  /// The message holds nothing of the secret.
  private static String header(String secret) {
    try {
      var json = Json.read(secret.getBytes(StandardCharsets.UTF_8));
      return IntrospectedTokens.basic(
          json.at("clientId").text().orElseThrow(() -> new IOException("no clientId")),
          json.at("clientSecret").text().orElseThrow(() -> new IOException("no clientSecret")));
    } catch (IOException _) {
      throw new IllegalStateException(
          "the secret named by "
              + OauthSettings.SECRET
              + " must be {\"clientId\":…,\"clientSecret\":…}");
    }
  }

  private record Kept(String header, Instant until) {
    @Override
    public String toString() {
      return "Kept[]";
    }
  }
}
