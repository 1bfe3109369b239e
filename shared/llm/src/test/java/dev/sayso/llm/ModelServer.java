package dev.sayso.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// A server on loopback that answers as it is told, request by request; the last answer is given
/// again and again.
final class ModelServer implements AutoCloseable {

  /// What was asked of it.
  record Asked(String path, Map<String, String> headers, JsonNode body) {}

  /// What it does with a request.
  sealed interface Act {
    record Answer(int status, String body) implements Act {}

    /// Ends the connection in the middle of the answer.
    record Cut() implements Act {}

    /// Answers nothing until the server is closed.
    record Silence() implements Act {}
  }

  final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
  private final Deque<Act> acts = new ArrayDeque<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final HttpServer server;

  ModelServer(Act... acts) {
    this.acts.addAll(List.of(acts));
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  static ModelServer saying(String body) {
    return new ModelServer(new Act.Answer(200, body));
  }

  static ModelServer failing(int status) {
    return new ModelServer(new Act.Answer(status, "{\"error\":{\"message\":\"no\"}}"));
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }

  private synchronized Act next() {
    return acts.size() > 1 ? acts.pop() : acts.getFirst();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
      exchange.getRequestHeaders().forEach((name, all) -> headers.put(name, all.getFirst()));
      var body = Wire.JSON.readTree(exchange.getRequestBody().readAllBytes());
      asked.add(new Asked(exchange.getRequestURI().getRawPath(), headers, body));
      switch (next()) {
        case Act.Answer(int status, String text) -> {
          var bytes = text.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
        }
        case Act.Cut() -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write('{');
        }
        case Act.Silence() -> closed.await();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
