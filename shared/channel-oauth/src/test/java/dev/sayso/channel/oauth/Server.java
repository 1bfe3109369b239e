package dev.sayso.channel.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A merchant's OAuth server on this machine: it signs tokens, publishes its keys, and tells whose
/// an opaque token is.
final class Server implements AutoCloseable {

  static final String CLIENT = "sayso";
  static final String SECRET = "s3cret: with a colon & more";

  final AtomicInteger asked = new AtomicInteger();

  /// What it answers of an opaque token, by the token.
  final Map<String, String> introspections = new HashMap<>();

  private final HttpServer http;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<RSAKey> published = new ArrayList<>();
  private volatile int status = 200;
  private volatile boolean stuck;
  private RSAKey key = newKey("k1");

  Server() {
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    published.add(key);
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.createContext("/jwks", exchange -> answer(exchange, jwks()));
    http.createContext("/introspect", exchange -> answer(exchange, introspected(exchange)));
    http.start();
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + path);
  }

  /// From now on it signs with a new key.
  void rotate() {
    key = newKey("k" + (published.size() + 1));
    published.clear();
    published.add(key);
  }

  void failing(int changed) {
    status = changed;
  }

  /// From now on it takes a question and never answers.
  void stuck() {
    stuck = true;
  }

  String sign(JWTClaimsSet claims) {
    return sign(claims, "at+jwt");
  }

  String sign(JWTClaimsSet claims, String type) {
    return signed(
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .keyID(key.getKeyID())
            .type(new JOSEObjectType(type))
            .build(),
        claims);
  }

  private String signed(JWSHeader header, JWTClaimsSet claims) {
    try {
      var token = new SignedJWT(header, claims);
      token.sign(
          header.getAlgorithm().equals(JWSAlgorithm.HS256)
              ? new MACSigner(key.toRSAPublicKey().getEncoded())
              : new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// A token with no signature at all, as `alg: none` allows.
  static String unsigned(JWTClaimsSet claims) {
    return new PlainJWT(claims).serialize();
  }

  /// A token whose HMAC was made with the public key, which everybody has.
  String confused(JWTClaimsSet claims) {
    return signed(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(), claims);
  }

  @Override
  public void close() {
    closed.countDown();
    http.stop(0);
  }

  private String jwks() {
    return new JWKSet(published.stream().map(RSAKey::toPublicJWK).map(it -> (JWK) it).toList())
        .toString();
  }

  private String introspected(HttpExchange exchange) throws IOException {
    var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var expected = IntrospectedTokens.basic(CLIENT, SECRET);
    if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      return "{\"error\":\"invalid_client\"}";
    }
    var token = URLDecoder.decode(form.split("[=&]", -1)[1], StandardCharsets.UTF_8);
    return introspections.getOrDefault(token, "{\"active\":false}");
  }

  private void answer(HttpExchange exchange, String body) throws IOException {
    asked.incrementAndGet();
    try (exchange) {
      if (stuck) {
        closed.await();
        return;
      }
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static RSAKey newKey(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
