package dev.sayso.channel.google;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.sayso.channel.google.Answer.Reason;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads ID tokens that Google signed. Source: "Validate ID tokens" of Google's identity platform,
/// and RFC 8725 for what else may be wrong with a token.
public final class GoogleTokens {
  private static final Set<String> ISSUERS =
      Set.of("https://accounts.google.com", "accounts.google.com");

  /// How far Google's clock and ours may be apart.
  private static final Duration SKEW = Duration.ofSeconds(60);

  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
  private final InstantSource clock;

  /// `keys` are Google's: see [GoogleKeys].
  public GoogleTokens(JWKSource<SecurityContext> keys, InstantSource clock) {
    // One algorithm, and none that the token chooses: no `none`, no HMAC with a public key.
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
    processor.setJWTClaimsSetVerifier(null);
    this.clock = clock;
  }

  /// What came of reading a token.
  sealed interface Read {
    record Genuine(JWTClaimsSet claims) implements Read {}

    record Bad(Reason reason) implements Read {}
  }

  /// A token that Google signed, that is valid now, and that was made for one of `audiences`.
  Read read(String token, Set<String> audiences) {
    JWTClaimsSet claims;
    try {
      claims = processor.process(token, null);
    } catch (KeySourceException _) {
      return new Read.Bad(Reason.KEYS_UNAVAILABLE);
    } catch (ParseException | BadJOSEException | JOSEException | RuntimeException _) {
      return new Read.Bad(Reason.FORGED);
    }
    if (!ISSUERS.contains(String.valueOf(claims.getIssuer()))) {
      return new Read.Bad(Reason.WRONG_ISSUER);
    }
    if (!isTimely(claims)) {
      return new Read.Bad(Reason.UNTIMELY);
    }
    return claims.getAudience().stream().anyMatch(audiences::contains)
        ? new Read.Genuine(claims)
        : new Read.Bad(Reason.WRONG_AUDIENCE);
  }

  private boolean isTimely(JWTClaimsSet claims) {
    Instant now = clock.instant();
    boolean begun = begins(claims.getNotBeforeTime(), now) && begins(claims.getIssueTime(), now);
    return begun
        && Optional.ofNullable(claims.getExpirationTime())
            .filter(end -> now.isBefore(end.toInstant().plus(SKEW)))
            .isPresent();
  }

  private static boolean begins(@Nullable Date from, Instant now) {
    return from == null || !now.plus(SKEW).isBefore(from.toInstant());
  }
}
