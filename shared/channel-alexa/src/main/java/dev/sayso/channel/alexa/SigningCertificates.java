package dev.sayso.channel.alexa;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.TrustAnchor;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Alexa's signing keys: fetched, validated, and kept until their certificates run out. Revocation
/// is not looked up, as Amazon's own verifier does not.
public final class SigningCertificates {
  private static final int KEPT = 8;

  private final CertificateFetcher fetcher;
  private final Set<TrustAnchor> anchors;
  private final InstantSource clock;
  private final Map<URI, Found.Trusted> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

  /// `anchors` are the roots to trust; see [TrustAnchors#ofThisJava].
  public SigningCertificates(
      CertificateFetcher fetcher, Set<TrustAnchor> anchors, InstantSource clock) {
    this.fetcher = fetcher;
    this.anchors = Set.copyOf(anchors);
    this.clock = clock;
  }

  /// What is known of the certificates at an address.
  sealed interface Found {
    record Trusted(PublicKey key, Instant until) implements Found {}

    record Untrusted() implements Found {}

    record Unavailable() implements Found {}
  }

  /// The key at an address that [CertificateUrl] has allowed.
  Found key(URI url) {
    Optional<Found.Trusted> known = known(url);
    if (known.isPresent()) {
      return known.get();
    }
    try {
      CertificateChain chain = CertificateChain.parse(fetcher.fetch(url));
      chain.validate(anchors, clock.instant());
      return keep(url, new Found.Trusted(chain.key(), chain.expiry()));
    } catch (GeneralSecurityException | RuntimeException _) {
      // Parsers of certificates also throw what they do not declare.
      return new Found.Untrusted();
    } catch (IOException _) {
      return new Found.Unavailable();
    }
  }

  private synchronized Optional<Found.Trusted> known(URI url) {
    return Optional.ofNullable(kept.get(url)).filter(it -> clock.instant().isBefore(it.until()));
  }

  private synchronized Found keep(URI url, Found.Trusted found) {
    kept.put(url, found);
    if (kept.size() > KEPT) {
      kept.remove(kept.keySet().iterator().next());
    }
    return found;
  }
}
