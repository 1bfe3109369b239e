import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/// Lambda's side of the function: `/2018-06-01/runtime/…`, one invocation at a time.
final class RuntimeApi {

  private final CountDownLatch snapshot = new CountDownLatch(1);
  private final CountDownLatch restored = new CountDownLatch(1);
  private final SynchronousQueue<byte[]> events = new SynchronousQueue<>();
  private final SynchronousQueue<Optional<byte[]>> answers = new SynchronousQueue<>();
  private final HttpServer server;
  private final Artifact artifact;
  private int requests;

  RuntimeApi(Artifact artifact) throws IOException {
    this.artifact = artifact;
    server = Loopback.serve(this::handle);
  }

  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /// Empty when the function is ready for its snapshot.
  String awaitSnapshot(Process process) throws InterruptedException {
    long until = System.nanoTime() + DeployedFunction.PATIENCE.toNanos();
    while (System.nanoTime() < until && process.isAlive()) {
      if (snapshot.await(100, TimeUnit.MILLISECONDS)) {
        return "";
      }
    }
    return "it did not start; see " + artifact.log();
  }

  void restore() {
    restored.countDown();
  }

  /// Empty where the function failed or died.
  Optional<byte[]> invoke(byte[] event, Process process) throws InterruptedException {
    if (!process.isAlive() || !events.offer(event, DeployedFunction.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      return Optional.empty();
    }
    long until = System.nanoTime() + DeployedFunction.PATIENCE.toNanos();
    while (System.nanoTime() < until && process.isAlive()) {
      var answer = answers.poll(100, TimeUnit.MILLISECONDS);
      if (answer != null) {
        return answer;
      }
    }
    return Optional.empty();
  }

  private void handle(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    byte[] body = exchange.getRequestBody().readAllBytes();
    try {
      if (path.endsWith("/restore/next")) {
        snapshot.countDown();
        restored.await();
        Loopback.answer(exchange, 200, new byte[0]);
      } else if (path.endsWith("/invocation/next")) {
        next(exchange);
      } else {
        // …/response or …/error
        Loopback.answer(exchange, 202, new byte[0]);
        answers.put(path.endsWith("/response") ? Optional.of(body) : Optional.empty());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void next(HttpExchange exchange) throws IOException, InterruptedException {
    byte[] event = events.take();
    var headers = exchange.getResponseHeaders();
    headers.set("Lambda-Runtime-Aws-Request-Id", "00000000-0000-4000-8000-" + (100000000000L + requests++));
    headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + 8_000));
    headers.set(
        "Lambda-Runtime-Invoked-Function-Arn",
        "arn:aws:lambda:us-east-1:000000000000:function:" + artifact.function() + ":live");
    headers.set("Content-Type", "application/json");
    Loopback.answer(exchange, 200, event);
  }
}
