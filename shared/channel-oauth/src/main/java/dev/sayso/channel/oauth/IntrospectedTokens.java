package dev.sayso.channel.oauth;

import dev.sayso.channel.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Checks opaque access tokens by asking the server. Source: RFC 7662, "OAuth 2.0 Token
/// Introspection"; the client names itself as RFC 6749, 2.3.1 says.
final class IntrospectedTokens implements TokenCheck {

  private static final Duration PATIENCE = Duration.ofMillis(1_500);
  private static final int LARGEST = 64 * 1024;

  /// What a server that names no end is trusted for.
  private static final Duration WITHOUT_END = Duration.ofMinutes(1);

  private final URI url;
  private final Supplier<String> authorization;
  private final Claims claims;
  private final HttpClient client;

  /// `authorization` may throw where the secret cannot be read.
  IntrospectedTokens(URI url, Supplier<String> authorization, Claims claims) {
    this.url = url;
    this.authorization = authorization;
    this.claims = claims;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public Verdict judge(String token) {
    try {
      // The whole answer has this time, not its beginning only.
      var answer =
          client
              .sendAsync(request(token), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST))
              .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return answer.statusCode() == 200 ? judge(Json.read(answer.body())) : new Verdict.Unknown();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Verdict.Unknown();
    } catch (IOException | ExecutionException | TimeoutException | RuntimeException _) {
      return new Verdict.Unknown();
    }
  }

  private HttpRequest request(String token) {
    var form = "token=" + encoded(token) + "&token_type_hint=access_token";
    return HttpRequest.newBuilder(url)
        .timeout(PATIENCE)
        .header("Authorization", authorization.get())
        .header("Accept", "application/json")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form))
        .build();
  }

  private Verdict judge(Json answer) {
    if (!Boolean.TRUE.equals(answer.at("active").value())) {
      return new Verdict.Bad();
    }
    var audience = answer.at("aud");
    return claims.judge(
        new Claims.Said(
            Optional.of(answer.at("iss").text().orElse(claims.issuer())),
            Stream.concat(Stream.of(audience), audience.items().stream())
                .flatMap(one -> one.text().stream())
                .toList(),
            answer.at("sub").text(),
            instant(answer.at("nbf")),
            end(answer.at("exp"))));
  }

  /// An end that is there and cannot be read is no end.
  private Optional<Instant> end(Json exp) {
    return exp.value() == null
        ? Optional.of(claims.clock().instant().plus(WITHOUT_END))
        : instant(exp);
  }

  private static Optional<Instant> instant(Json seconds) {
    return seconds.value() instanceof Double number && Math.abs(number) < 1e11
        ? Optional.of(Instant.ofEpochSecond(number.longValue()))
        : Optional.empty();
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// The header of a client that names itself.
  static String basic(String id, String secret) {
    var both = (encoded(id) + ":" + encoded(secret)).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }
}
