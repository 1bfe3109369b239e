package dev.sayso.dev.bench.coldstart;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/// Lambda's side of a function, one invocation at a time. Source: "Lambda runtime API for custom
/// runtimes"; what SnapStart adds is read from Amazon's runtime interface client.
final class RuntimeApi implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /// What a function answered, and when the last byte of it was here, by [System#nanoTime].
  record Answer(byte[] body, boolean isError, long at) {}

  private final CountDownLatch ready = new CountDownLatch(1);
  private final CountDownLatch restored = new CountDownLatch(1);
  private final BlockingQueue<byte[]> events = new SynchronousQueue<>();
  private final BlockingQueue<Answer> answers = new SynchronousQueue<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private int requests;

  RuntimeApi() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /// Waits until the function is ready for its snapshot.
  void awaitReady(Process process) throws InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!ready.await(20, TimeUnit.MILLISECONDS)) {
      check(process, until);
    }
  }

  /// As when a snapshot of the process is woken up.
  void restore() {
    restored.countDown();
  }

  Answer invoke(byte[] event, Process process) throws InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!events.offer(event, 20, TimeUnit.MILLISECONDS)) {
      check(process, until);
    }
    var answer = answers.poll(20, TimeUnit.MILLISECONDS);
    while (answer == null) {
      check(process, until);
      answer = answers.poll(20, TimeUnit.MILLISECONDS);
    }
    return answer;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static void check(Process process, long until) {
    if (!process.isAlive()) {
      throw new IllegalStateException("it ended with " + process.exitValue());
    }
    if (System.nanoTime() > until) {
      throw new IllegalStateException("it did not answer within " + PATIENCE.toSeconds() + " s");
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    byte[] body = exchange.getRequestBody().readAllBytes();
    long now = System.nanoTime();
    try {
      if (path.endsWith("/restore/next")) {
        ready.countDown();
        restored.await();
        answer(exchange, 200, new byte[0]);
      } else if (path.endsWith("/invocation/next")) {
        next(exchange);
      } else {
        // …/response or …/error
        answers.put(new Answer(body, !path.endsWith("/response"), now));
        answer(exchange, 202, new byte[0]);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void next(HttpExchange exchange) throws IOException, InterruptedException {
    byte[] event = events.take();
    var headers = exchange.getResponseHeaders();
    headers.set(
        "Lambda-Runtime-Aws-Request-Id", "00000000-0000-4000-8000-" + (100000000000L + requests++));
    headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + 8_000));
    headers.set(
        "Lambda-Runtime-Invoked-Function-Arn",
        "arn:aws:lambda:us-east-1:000000000000:function:sayso:live");
    headers.set("Content-Type", "application/json");
    answer(exchange, 200, event);
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
