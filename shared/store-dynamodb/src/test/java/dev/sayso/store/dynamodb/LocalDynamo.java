package dev.sayso.store.dynamodb;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

/// DynamoDB Local in memory behind a socket, one for the whole JVM, with the tables of the
/// template.
final class LocalDynamo {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final URI ENDPOINT = start();
  private static final DynamoDbClient CLIENT = DynamoClients.patient(settings("unused"));

  private LocalDynamo() {}

  /// A new pair of empty tables.
  static DynamoTables tables() {
    var settings = settings("t" + COUNT.incrementAndGet());
    new TemplateTables(template()).create(CLIENT, settings);
    return DynamoTables.of(CLIENT, settings);
  }

  /// The same tables through a client of its own.
  static DynamoTables intercepted(DynamoTables tables, ExecutionInterceptor... interceptors) {
    var client = DynamoClients.patient(settings("unused"), interceptors);
    return new DynamoTables(client, tables.shoppers(), tables.catalog());
  }

  static DynamoSettings settings(String prefix) {
    return new DynamoSettings(
        prefix + "-shoppers", prefix + "-catalog", "us-east-1", Optional.of(ENDPOINT));
  }

  static Map<?, ?> template() {
    try {
      var folder = Path.of("").toAbsolutePath();
      while (!Files.exists(folder.resolve("template.yaml"))) {
        folder = folder.getParent();
      }
      return new YAMLMapper().readValue(folder.resolve("template.yaml").toFile(), Map.class);
    } catch (IOException e) {
      throw new IllegalStateException("the template cannot be read", e);
    }
  }

  private static URI start() {
    try {
      int port = freePort();
      var server =
          ServerRunner.createServerFromCommandLineArgs(
              new String[] {"-inMemory", "-port", Integer.toString(port)});
      server.start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
      return URI.create("http://127.0.0.1:" + port);
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local does not start", e);
    }
  }

  private static void stop(DynamoDBProxyServer server) {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local does not stop", e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
