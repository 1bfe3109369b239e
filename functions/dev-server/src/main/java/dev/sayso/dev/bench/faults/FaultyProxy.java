package dev.sayso.dev.bench.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// An HTTP server on 127.0.0.1 that passes requests on to another one there, badly: chosen by a
/// seed, some are delayed, lost, cut off, repeated or refused, often several in a row, so that a
/// client's own retries do not hide it. Once it is [#mend]ed it only passes on.
final class FaultyProxy implements AutoCloseable {

  private static final Set<String> NOT_PASSED_ON =
      Set.of("connection", "content-length", "host", "upgrade", "http2-settings");

  private static final int LONGEST_SPELL = 5;

  private final URI behind;
  private final Random chance;
  private final double share;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private final Map<Fault, Long> injected = new EnumMap<>(Fault.class);
  private Fault spell = Fault.DELAY;
  private int left;
  private boolean mended;

  /// `share`: the chance that a request begins a spell of faults.
  FaultyProxy(URI behind, long seed, double share) throws IOException {
    this.behind = behind;
    this.chance = new Random(seed);
    this.share = share;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(workers);
    server.createContext("/", this::handle);
    server.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// From now on the line is good.
  synchronized void mend() {
    mended = true;
  }

  synchronized Map<Fault, Long> injected() {
    return new EnumMap<>(injected);
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
    client.shutdownNow();
  }

  private synchronized Optional<Fault> next() {
    if (mended) {
      return Optional.empty();
    }
    if (left == 0) {
      if (chance.nextDouble() >= share) {
        return Optional.empty();
      }
      spell = Fault.values()[chance.nextInt(Fault.values().length)];
      left = 1 + chance.nextInt(LONGEST_SPELL);
    }
    left--;
    injected.merge(spell, 1L, Long::sum);
    return Optional.of(spell);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request = request(exchange);
      var fault = next();
      if (fault.isEmpty()) {
        answer(exchange, pass(request));
      } else {
        badly(exchange, request, fault.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// An exchange that is closed without an answer breaks the connection.
  private void badly(HttpExchange exchange, HttpRequest request, Fault fault)
      throws IOException, InterruptedException {
    switch (fault) {
      case DELAY -> {
        TimeUnit.MILLISECONDS.sleep(80);
        answer(exchange, pass(request));
      }
      case DROP -> {}
      case CUT -> pass(request);
      case DUPLICATE -> {
        pass(request);
        answer(exchange, pass(request));
      }
      case LATE -> workers.execute(() -> late(request));
      case ERROR -> refuse(exchange, 500, "InternalServerError", "");
      case ERROR_AFTER -> {
        pass(request);
        refuse(exchange, 500, "InternalServerError", "");
      }
      case THROTTLE -> refuse(exchange, 400, "ProvisionedThroughputExceededException", "");
      case CONFLICT -> conflict(exchange, request);
    }
  }

  private void late(HttpRequest request) {
    try {
      TimeUnit.MILLISECONDS.sleep(300);
      pass(request);
    } catch (IOException _) {
      // Nobody is there any more who would want to know.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void conflict(HttpExchange exchange, HttpRequest request)
      throws IOException, InterruptedException {
    switch (request.headers().firstValue("X-Amz-Target").orElse("").replaceFirst(".*\\.", "")) {
      case "PutItem", "UpdateItem" -> refuse(exchange, 400, "ConditionalCheckFailedException", "");
      case "TransactWriteItems" -> {
        var reason = "{\"Code\":\"TransactionConflict\",\"Message\":\"injected\"}";
        var all = String.join(",", Collections.nCopies(100, reason));
        refuse(
            exchange,
            400,
            "TransactionCanceledException",
            ",\"CancellationReasons\":[" + all + "]");
      }
      default -> answer(exchange, pass(request));
    }
  }

  private HttpResponse<byte[]> pass(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, BodyHandlers.ofByteArray());
  }

  private HttpRequest request(HttpExchange exchange) throws IOException {
    var body = exchange.getRequestBody().readAllBytes();
    var request =
        HttpRequest.newBuilder(behind.resolve(exchange.getRequestURI().toString()))
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> {
          if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
            values.forEach(value -> request.header(name, value));
          }
        });
    return request.build();
  }

  private static void answer(HttpExchange exchange, HttpResponse<byte[]> from) throws IOException {
    from.headers()
        .map()
        .forEach((name, values) -> {
          if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT)) && !name.startsWith(":")) {
            exchange.getResponseHeaders().put(name, values);
          }
        });
    send(exchange, from.statusCode(), from.body());
  }

  private static void refuse(HttpExchange exchange, int status, String type, String more)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
    var body =
        "{\"__type\":\"com.amazonaws.dynamodb.v20120810#"
            + type
            + "\",\"message\":\"injected\""
            + more
            + "}";
    send(exchange, status, body.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
