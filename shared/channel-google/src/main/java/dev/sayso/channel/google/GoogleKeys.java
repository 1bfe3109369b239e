package dev.sayso.channel.google;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;

/// The keys that Google signs ID tokens with: fetched, and kept for six hours, longer while they
/// cannot be fetched. Someone who makes up key ids makes us fetch them twice in 30 seconds at most.
public final class GoogleKeys {
  private static final URI CERTIFICATES = URI.create("https://www.googleapis.com/oauth2/v3/certs");

  /// Google announces a new key a day or more before it is used.
  private static final Duration KEPT = Duration.ofHours(6);

  private static final Duration KEPT_IN_NEED = Duration.ofHours(24);

  /// Dialogflow waits five to ten seconds for an answer, so fetching may take two and two.
  private static final int PATIENCE_MILLIS = 2_000;

  private static final int LARGEST = 64 * 1024;

  private GoogleKeys() {}

  public static JWKSource<SecurityContext> published() {
    return at(CERTIFICATES);
  }

  static JWKSource<SecurityContext> at(URI address) {
    var retriever = new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, LARGEST);
    return JWKSourceBuilder.create(url(address), retriever)
        .cache(KEPT.toMillis(), PATIENCE_MILLIS * 2L)
        .rateLimited(Duration.ofSeconds(30).toMillis())
        .outageTolerant(KEPT_IN_NEED.toMillis())
        .refreshAheadCache(false)
        .build();
  }

  private static URL url(URI address) {
    try {
      return address.toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
