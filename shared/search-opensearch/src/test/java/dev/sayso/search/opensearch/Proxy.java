package dev.sayso.search.opensearch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A real HTTP server before the node, which may answer in its place.
final class Proxy implements AutoCloseable {

  /// What came in: the path with its query, and the body.
  record Request(String path, byte[] body, Map<String, String> headers) {
    boolean isBulk() {
      return path.contains("/_bulk");
    }

    boolean isSearch() {
      return path.contains("/_search");
    }
  }

  record Response(int status, String body) {
    byte[] bytes() {
      return body.getBytes(StandardCharsets.UTF_8);
    }
  }

  /// Answers in the node's place, or leaves it to the node.
  interface Rule {
    Optional<Response> answer(Request request) throws IOException, InterruptedException;
  }

  private final HttpClient http = HttpClient.newHttpClient();
  private final HttpServer server;
  private final AtomicInteger requests = new AtomicInteger();
  private volatile Rule rule;

  Proxy(Rule rule) {
    this.rule = rule;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  void follow(Rule other) {
    rule = other;
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  Cluster cluster() {
    return new Cluster(url(), (_, _) -> Map.of());
  }

  int requests() {
    return requests.get();
  }

  /// What the node itself answers.
  Response node(String method, Request request) throws IOException, InterruptedException {
    var forwarded =
        HttpRequest.newBuilder(URI.create(LocalNode.url() + request.path()))
            .method(method, BodyPublishers.ofByteArray(request.body()));
    Optional.ofNullable(request.headers().get("Content-type"))
        .ifPresent(type -> forwarded.header("Content-Type", type));
    var answer = http.send(forwarded.build(), BodyHandlers.ofString());
    return new Response(answer.statusCode(), answer.body());
  }

  private void handle(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    try (exchange) {
      var headers = new java.util.TreeMap<String, String>();
      exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
      var body = exchange.getRequestBody().readAllBytes();
      var request = new Request(exchange.getRequestURI().toString(), body, headers);
      var own = rule.answer(request);
      var response = own.isPresent() ? own.get() : node(exchange.getRequestMethod(), request);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(response.status(), response.bytes().length);
      exchange.getResponseBody().write(response.bytes());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    http.shutdownNow();
  }
}
