package dev.sayso.channel.oauth;

import dev.sayso.channel.Accounts;
import dev.sayso.channel.Fingerprint;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The accounts of the merchant's OAuth 2.0 server. Every token is checked each time it comes; what
/// came of it is remembered for a minute, and for ten seconds where it was no good or nobody could
/// tell, so that a server that is slow or down is not waited for in every turn.
public final class OauthAccounts implements Accounts {

  /// Tokens have a few hundred characters; a JWT with many claims has a few thousand.
  static final int LONGEST = 8 * 1024;

  static final Duration GOOD = Duration.ofSeconds(60);
  static final Duration BAD = Duration.ofSeconds(10);

  private static final int MOST = 1_000;

  private final TokenCheck check;
  private final InstantSource clock;
  private final Map<String, Remembered> verdicts = new LinkedHashMap<>(64, 0.75f, true);

  OauthAccounts(TokenCheck check, InstantSource clock) {
    this.check = check;
    this.clock = clock;
  }

  /// As the environment's variables say; [Accounts#NONE] where they say nothing. Throws
  /// [IllegalArgumentException] that names a malformed one.
  public static Accounts from(Map<String, String> environment) {
    return OauthSettings.from(environment)
        .<Accounts>map(settings -> of(settings, InstantSource.system()))
        .orElse(NONE);
  }

  static OauthAccounts of(OauthSettings settings, InstantSource clock) {
    var claims = new Claims(settings.issuer(), settings.audience(), clock);
    var check =
        switch (settings.check()) {
          case OauthSettings.Check.Keys(var jwks) -> SignedTokens.by(jwks, claims);
          case OauthSettings.Check.Introspection(var url, var secret) ->
              new IntrospectedTokens(url, ClientSecret.named(secret), claims);
        };
    return new OauthAccounts(check, clock);
  }

  @Override
  public Optional<String> owner(String token) {
    if (token.length() > LONGEST || token.isBlank()) {
      return Optional.empty();
    }
    // The token itself is kept nowhere.
    var name = Fingerprint.of(token);
    var now = clock.instant();
    var known = remembered(name, now);
    var verdict = known == null ? check.judge(token) : known;
    if (known == null) {
      remember(name, verdict, now);
    }
    return switch (verdict) {
      case Verdict.Good(var owner, var until) when now.isBefore(until) -> Optional.of(owner);
      case Verdict.Good _, Verdict.Bad _, Verdict.Unknown _ -> Optional.empty();
    };
  }

  @Override
  public boolean areConnected() {
    return true;
  }

  private @Nullable Verdict remembered(String name, Instant now) {
    synchronized (verdicts) {
      var known = verdicts.get(name);
      return known == null || !now.isBefore(known.until()) ? null : known.verdict();
    }
  }

  private void remember(String name, Verdict verdict, Instant now) {
    var kept = verdict instanceof Verdict.Good ? GOOD : BAD;
    synchronized (verdicts) {
      verdicts.put(name, new Remembered(verdict, now.plus(kept)));
      if (verdicts.size() > MOST) {
        verdicts.remove(verdicts.keySet().iterator().next());
      }
    }
  }

  private record Remembered(Verdict verdict, Instant until) {}
}
