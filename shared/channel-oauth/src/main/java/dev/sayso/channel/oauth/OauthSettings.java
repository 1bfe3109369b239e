package dev.sayso.channel.oauth;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whose tokens are taken and how they are checked. Anything but a server on this machine is spoken
/// to over TLS only. A malformed variable of the environment throws [IllegalArgumentException] that
/// names it and how to mend it.
public record OauthSettings(String issuer, Optional<String> audience, Check check) {

  public static final String ISSUER = "OAUTH_ISSUER";
  public static final String AUDIENCE = "OAUTH_AUDIENCE";
  public static final String JWKS_URL = "OAUTH_JWKS_URL";
  public static final String INTROSPECTION_URL = "OAUTH_INTROSPECTION_URL";
  public static final String SECRET = "OAUTH_SECRET";

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  /// How a token is checked.
  public sealed interface Check {

    /// It is a JWT, signed with one of the keys that the server publishes there.
    record Keys(URI jwks) implements Check {}

    /// The server is asked there, as RFC 7662 says, with the client's credentials that lie in
    /// Secrets Manager as `{"clientId": …, "clientSecret": …}` under this ARN.
    record Introspection(URI url, String secret) implements Check {}
  }

  public OauthSettings {
    if (check instanceof Check.Keys && audience.isEmpty()) {
      throw new IllegalArgumentException(
          AUDIENCE + " is not set: name whom the tokens are made for, as they say in aud");
    }
  }

  /// What the environment's variables of these names say; empty where no accounts are connected.
  public static Optional<OauthSettings> from(Map<String, String> environment) {
    return find(environment, ISSUER)
        .map(issuer -> new OauthSettings(issuer, find(environment, AUDIENCE), check(environment)));
  }

  private static Check check(Map<String, String> environment) {
    var keys = find(environment, JWKS_URL);
    var introspection = find(environment, INTROSPECTION_URL);
    if (keys.isPresent() == introspection.isPresent()) {
      throw new IllegalArgumentException(
          ISSUER + " is set: set " + JWKS_URL + " or " + INTROSPECTION_URL + ", and not both");
    }
    return keys.<Check>map(url -> new Check.Keys(secure(JWKS_URL, url)))
        .orElseGet(() ->
            new Check.Introspection(
                secure(INTROSPECTION_URL, introspection.orElseThrow()),
                find(environment, SECRET)
                    .orElseThrow(() ->
                        new IllegalArgumentException(
                            SECRET + " is not set: name the secret with the client's"))));
  }

  private static URI secure(String name, String text) {
    URI url;
    try {
      url = URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + " cannot be '" + text + "': it is no URL", e);
    }
    boolean local = "http".equals(url.getScheme()) && THIS_MACHINE.contains(url.getHost());
    if (url.getHost() == null || !(local || "https".equals(url.getScheme()))) {
      throw new IllegalArgumentException(
          name + " cannot be '" + text + "': it must begin with https://");
    }
    return url;
  }

  private static Optional<String> find(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }
}
