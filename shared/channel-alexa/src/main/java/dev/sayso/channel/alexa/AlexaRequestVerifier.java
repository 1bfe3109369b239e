package dev.sayso.channel.alexa;

import dev.sayso.channel.alexa.Answer.Reason;
import dev.sayso.channel.alexa.Verdict.Genuine;
import dev.sayso.channel.alexa.Verdict.Refused;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/// Proves that a request over HTTPS was signed by Alexa just now. Source: "Host a Custom Skill as a
/// Web Service", Verify that the Request was Sent by Alexa. Cheap checks come first, so that a
/// stranger cannot make us fetch certificates.
public final class AlexaRequestVerifier {
  /// How far a timestamp may lie from our clock, either way.
  static final Duration TOLERANCE = Duration.ofSeconds(150);

  private final SigningCertificates certificates;
  private final InstantSource clock;

  public AlexaRequestVerifier(SigningCertificates certificates, InstantSource clock) {
    this.certificates = certificates;
    this.clock = clock;
  }

  /// What the headers `SignatureCertChainUrl` and `Signature-256` say.
  public record Signature(Optional<String> chainUrl, Optional<String> value) {}

  /// Judges the raw bytes of a body whose `request.timestamp` is `sentAt`.
  public Verdict verify(Signature signature, byte[] body, Optional<Instant> sentAt) {
    if (signature.chainUrl().isEmpty() || signature.value().isEmpty()) {
      return new Refused(Reason.UNSIGNED);
    }
    Optional<URI> url = CertificateUrl.check(signature.chainUrl().get());
    if (url.isEmpty()) {
      return new Refused(Reason.FOREIGN_CERTIFICATE_URL);
    }
    if (sentAt.filter(this::isTimely).isEmpty()) {
      return new Refused(Reason.UNTIMELY);
    }
    return switch (certificates.key(url.get())) {
      case SigningCertificates.Found.Trusted(PublicKey key, _) ->
          signed(key, signature.value().get(), body) ? new Genuine() : new Refused(Reason.FORGED);
      case SigningCertificates.Found.Untrusted() -> new Refused(Reason.UNTRUSTED_CERTIFICATE);
      case SigningCertificates.Found.Unavailable() -> new Refused(Reason.CERTIFICATE_UNAVAILABLE);
    };
  }

  private boolean isTimely(Instant sentAt) {
    return Duration.between(sentAt, clock.instant()).abs().compareTo(TOLERANCE) <= 0;
  }

  private static boolean signed(PublicKey key, String signature, byte[] body) {
    try {
      var check = java.security.Signature.getInstance("SHA256withRSA");
      check.initVerify(key);
      check.update(body);
      return check.verify(Base64.getDecoder().decode(signature.strip()));
    } catch (GeneralSecurityException | IllegalArgumentException _) {
      return false;
    }
  }
}
