import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Stands for S3: objects by `/bucket/key` are put, got and deleted. Signatures are not looked at;
/// the adapters' own tests run against a server that does.
final class Buckets {

  private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
  private final HttpServer server;

  Buckets() throws IOException {
    server = Loopback.serve(this::handle);
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void put(String path, byte[] body) {
    objects.put(path, body);
  }

  /// Null where there is none.
  String text(String path) {
    var body = objects.get(path);
    return body == null ? null : new String(body, StandardCharsets.UTF_8);
  }

  void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    byte[] body = exchange.getRequestBody().readAllBytes();
    switch (exchange.getRequestMethod()) {
      case "PUT" -> {
        objects.put(path, body);
        answer(exchange, 200, body, new byte[0]);
      }
      case "DELETE" -> {
        objects.remove(path);
        Loopback.answer(exchange, 204, new byte[0]);
      }
      default -> {
        var object = objects.get(path);
        if (object == null) {
          var error = "<Error><Code>NoSuchKey</Code><Message>no such object</Message></Error>";
          Loopback.answer(exchange, 404, error.getBytes(StandardCharsets.UTF_8));
        } else {
          answer(exchange, 200, object, object);
        }
      }
    }
  }

  private static void answer(HttpExchange exchange, int status, byte[] object, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("ETag", "\"" + md5(object) + "\"");
    Loopback.answer(exchange, status, body);
  }

  private static String md5(byte[] object) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(object));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
