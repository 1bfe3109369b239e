package dev.sayso.channel.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Checks access tokens that are JWTs by the keys that the server publishes. Sources: RFC 9068 for
/// such tokens, RFC 8725 for what may be wrong with them.
final class SignedTokens implements TokenCheck {

  /// None that a token could choose with a key everybody has: no `none`, no HMAC.
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

  /// A key that is not among those kept is looked for at once, so that a new one is found.
  private static final Duration KEPT = Duration.ofHours(1);

  private static final Duration KEPT_IN_NEED = Duration.ofHours(6);

  /// Somebody who makes up key ids makes us fetch them twice in this time at most.
  private static final Duration RARELY = Duration.ofSeconds(30);

  private static final int LARGEST = 64 * 1024;

  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
  private final Claims claims;

  SignedTokens(JWKSource<SecurityContext> keys, Claims claims) {
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            new JOSEObjectType("at+jwt"), JOSEObjectType.JWT, null));
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
    processor.setJWTClaimsSetVerifier(null);
    this.claims = claims;
  }

  static SignedTokens by(URI jwks, Claims claims) {
    return by(jwks, claims, Duration.ofSeconds(1));
  }

  /// `patience` is for connecting and for reading each.
  static SignedTokens by(URI jwks, Claims claims, Duration patience) {
    int millis = (int) patience.toMillis();
    var keys =
        JWKSourceBuilder.create(url(jwks), new DefaultResourceRetriever(millis, millis, LARGEST))
            .cache(KEPT.toMillis(), millis * 2L)
            .rateLimited(RARELY.toMillis())
            .outageTolerant(KEPT_IN_NEED.toMillis())
            .refreshAheadCache(false)
            .build();
    return new SignedTokens(keys, claims);
  }

  @Override
  public Verdict judge(String token) {
    try {
      return claims.judge(said(processor.process(token, null)));
    } catch (KeySourceException _) {
      return new Verdict.Unknown();
    } catch (ParseException | BadJOSEException | JOSEException | RuntimeException _) {
      return new Verdict.Bad();
    }
  }

  private static Claims.Said said(JWTClaimsSet set) {
    return new Claims.Said(
        Optional.ofNullable(set.getIssuer()),
        set.getAudience(),
        Optional.ofNullable(set.getSubject()),
        instant(set.getNotBeforeTime()).or(() -> instant(set.getIssueTime())),
        instant(set.getExpirationTime()));
  }

  private static Optional<Instant> instant(@Nullable Date date) {
    return Optional.ofNullable(date).map(Date::toInstant);
  }

  private static URL url(URI address) {
    try {
      return address.toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
