package dev.sayso.llm;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// A key, read when it is first needed and again every five minutes, so that a new one is noticed.
final class KeptSecret implements Supplier<String> {

  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Supplier<String> source;
  private final InstantSource clock;
  private @Nullable Kept kept;

  KeptSecret(Supplier<String> source, InstantSource clock) {
    this.source = source;
    this.clock = clock;
  }

  static KeptSecret named(String id) {
    var client =
        SecretsManagerClient.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .overrideConfiguration(it -> it.apiCallTimeout(PATIENCE))
            .build();
    return new KeptSecret(
        () -> client.getSecretValue(it -> it.secretId(id)).secretString(), InstantSource.system());
  }

  @Override
  public synchronized String get() {
    var known = kept;
    if (known == null || !clock.instant().isBefore(known.until())) {
      known = new Kept(source.get().strip(), clock.instant().plus(KEPT));
      kept = known;
    }
    return known.secret();
  }

  private record Kept(String secret, Instant until) {}
}
