package dev.sayso.functions.google;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// The webhook's secret, read when it is first asked for and again every five minutes, so that one
/// that was changed is noticed. Throws where it cannot be read.
final class WebhookSecret implements Supplier<String> {
  private static final Duration KEPT = Duration.ofMinutes(5);

  /// Of the seconds that Dialogflow waits, the conversation needs the most.
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Supplier<String> source;
  private final InstantSource clock;
  private @Nullable Kept kept;

  WebhookSecret(Supplier<String> source, InstantSource clock) {
    this.source = source;
    this.clock = clock;
  }

  /// In Secrets Manager, by its ARN or name.
  static WebhookSecret named(String id) {
    var client =
        SecretsManagerClient.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .overrideConfiguration(it -> it.apiCallTimeout(PATIENCE))
            .build();
    return new WebhookSecret(
        () -> client.getSecretValue(it -> it.secretId(id)).secretString(), InstantSource.system());
  }

  @Override
  public synchronized String get() {
    var known = kept;
    if (known == null || !clock.instant().isBefore(known.until())) {
      known = new Kept(source.get(), clock.instant().plus(KEPT));
      kept = known;
    }
    return known.secret();
  }

  private record Kept(String secret, Instant until) {}
}
