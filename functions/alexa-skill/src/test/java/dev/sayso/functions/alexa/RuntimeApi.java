package dev.sayso.functions.alexa;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Lambda's Runtime API on this machine, and a process of Lambda's own Java runtime client behind
/// it. Source: "Using the Lambda runtime API". Requests go out one after the other.
final class RuntimeApi implements AutoCloseable {
  private static final String PATH = "/2018-06-01/runtime/";

  private final BlockingQueue<byte[]> requests = new LinkedBlockingQueue<>();
  private final BlockingQueue<byte[]> answers = new LinkedBlockingQueue<>();
  private final AtomicInteger number = new AtomicInteger();
  private final HttpServer server;
  private final Process runtime;

  RuntimeApi(Class<?> handler, Path log, Map<String, String> environment) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(PATH, this::serve);
    server.start();
    runtime = start(handler, log, environment);
  }

  /// Sends one request through the runtime; null if it ends or nothing comes back for two minutes.
  byte[] invoke(byte[] request) throws InterruptedException {
    requests.add(request);
    for (int second = 0; second < 120 && runtime.isAlive(); second++) {
      byte[] answer = answers.poll(1, TimeUnit.SECONDS);
      if (answer != null) {
        return answer;
      }
    }
    return answers.poll();
  }

  @Override
  public void close() {
    runtime.destroyForcibly();
    server.stop(0);
  }

  private Process start(Class<?> handler, Path log, Map<String, String> environment)
      throws IOException {
    var builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                // Where org.crac finds the runtime client's own checkpoints.
                "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
                "-cp",
                System.getProperty("java.class.path"),
                "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
                handler.getName()));
    builder.environment().putAll(environment);
    builder
        .environment()
        .put("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:" + server.getAddress().getPort());
    return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  private void serve(HttpExchange exchange) throws IOException {
    String call = exchange.getRequestURI().getPath().substring(PATH.length());
    byte[] body = exchange.getRequestBody().readAllBytes();
    switch (call) {
      case "invocation/next" -> next(exchange);
      case "restore/next" -> answer(exchange, 200, new byte[0]);
      default -> {
        answer(exchange, 202, "{}".getBytes(StandardCharsets.UTF_8));
        answers.add(body);
      }
    }
  }

  private void next(HttpExchange exchange) throws IOException {
    try {
      byte[] request = requests.take();
      var headers = exchange.getResponseHeaders();
      headers.add("Lambda-Runtime-Aws-Request-Id", "request-" + number.incrementAndGet());
      headers.add("Lambda-Runtime-Deadline-Ms", "" + (System.currentTimeMillis() + 120_000));
      headers.add("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:local:0:function:skill");
      headers.add("Content-Type", "application/json");
      answer(exchange, 200, request);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
