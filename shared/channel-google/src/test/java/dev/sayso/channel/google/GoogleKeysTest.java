package dev.sayso.channel.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Google's keys, fetched from a server of the test's own.
class GoogleKeysTest {
  private static final Signer GOOGLE = new Signer("g1");
  private static final Signer UNKNOWN = new Signer("g2");

  private final AtomicInteger fetched = new AtomicInteger();
  private HttpServer server;
  private GoogleTokens tokens;

  @BeforeEach
  void start() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/certs",
        exchange -> {
          fetched.incrementAndGet();
          byte[] body = GOOGLE.published().toString().getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/certs");
    tokens = new GoogleTokens(GoogleKeys.at(address), InstantSource.system());
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private static JWTClaimsSet claims() {
    return new JWTClaimsSet.Builder()
        .issuer("https://accounts.google.com")
        .audience("us")
        .expirationTime(Date.from(Instant.now().plusSeconds(600)))
        .build();
  }

  @Test
  void keysAreFetchedOnce() throws Exception {
    for (int i = 0; i < 20; i++) {
      assertThat(tokens.read(GOOGLE.sign(claims()), Set.of("us")))
          .isInstanceOf(GoogleTokens.Read.Genuine.class);
    }
    assertThat(fetched).hasValue(1);
  }

  @Test
  void madeUpKeyIdsDoNotMakeUsFetchAgainAndAgain() throws Exception {
    for (int i = 0; i < 50; i++) {
      assertThat(tokens.read(UNKNOWN.sign(claims()), Set.of("us")))
          .isInstanceOf(GoogleTokens.Read.Bad.class);
    }
    assertThat(fetched.get()).isBetween(1, 3);
    assertThat(tokens.read(GOOGLE.sign(claims()), Set.of("us")))
        .isInstanceOf(GoogleTokens.Read.Genuine.class);
  }

  @Test
  void keysThatWereReadAreKeptWhileGoogleIsAway() throws Exception {
    tokens.read(GOOGLE.sign(claims()), Set.of("us"));
    server.stop(0);
    assertThat(tokens.read(GOOGLE.sign(claims()), Set.of("us")))
        .isInstanceOf(GoogleTokens.Read.Genuine.class);
  }
}
