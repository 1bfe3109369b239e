package dev.sayso.dev.bench.coldstart;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sayso.search.lucene.SnapshotBuilder;
import dev.sayso.seed.SeedReader;
import dev.sayso.store.s3.S3Snapshots;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/// Speaks as much of S3 as a function needs that reads the catalogue's snapshots: objects are put,
/// got and deleted, and lie in memory.
final class BucketServer implements AutoCloseable {

  private static final String BUCKET = "catalogue";

  private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  private BucketServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /// Holds the demo shop's catalogue. `work` is a folder for the version in the making.
  static BucketServer start(Path home, Path work) throws IOException {
    var bucket = new BucketServer();
    var seed =
        SeedReader.read(Files.readAllBytes(home.resolve("events/demo-shop.json")), Instant.now());
    try (var client = bucket.client();
        var next = SnapshotBuilder.next(new S3Snapshots(client, BUCKET, "", work), Locale.US)) {
      for (var product : seed.products()) {
        next.put(product);
      }
      next.finish();
      next.publish();
    }
    return bucket;
  }

  Map<String, String> variables() {
    return Map.of(
        "CATALOG_SNAPSHOTS",
        "s3://" + BUCKET,
        "AWS_ENDPOINT_URL_S3",
        endpoint().toString(),
        "AWS_ACCESS_KEY_ID",
        "local",
        "AWS_SECRET_ACCESS_KEY",
        "secret");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private S3Client client() {
    return S3Client.builder()
        .region(Region.US_EAST_1)
        .endpointOverride(endpoint())
        .forcePathStyle(true)
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
        .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false))
        .httpClient(UrlConnectionHttpClient.create())
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "secret")))
        .build();
  }

  private void handle(HttpExchange exchange) throws IOException {
    var key = exchange.getRequestURI().getPath();
    byte[] body = exchange.getRequestBody().readAllBytes();
    switch (exchange.getRequestMethod()) {
      case "PUT" -> {
        objects.put(key, body);
        exchange
            .getResponseHeaders()
            .set("ETag", "\"" + Integer.toHexString(key.hashCode()) + "\"");
        answer(exchange, 200, new byte[0]);
      }
      case "DELETE" -> {
        objects.remove(key);
        answer(exchange, 204, new byte[0]);
      }
      default -> {
        var object = objects.get(key);
        if (object == null) {
          var error = "<Error><Code>NoSuchKey</Code><Message>no such object</Message></Error>";
          answer(exchange, 404, error.getBytes(StandardCharsets.UTF_8));
        } else {
          answer(exchange, 200, object);
        }
      }
    }
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
