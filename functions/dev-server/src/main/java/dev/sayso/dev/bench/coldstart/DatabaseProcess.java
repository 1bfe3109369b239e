package dev.sayso.dev.bench.coldstart;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.sayso.seed.Seed;
import dev.sayso.seed.SeedReader;
import dev.sayso.store.dynamodb.DynamoClients;
import dev.sayso.store.dynamodb.DynamoReset;
import dev.sayso.store.dynamodb.DynamoSettings;
import dev.sayso.store.dynamodb.DynamoTables;
import dev.sayso.store.dynamodb.ShopData;
import dev.sayso.store.dynamodb.TemplateTables;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// DynamoDB Local in a process of its own, which holds a shop.
public final class DatabaseProcess implements AutoCloseable {

  private static final int TRIES = 600;

  private final Process process;
  private final DynamoSettings settings;
  private final DynamoDbClient client;
  private @Nullable ShopData data;

  private DatabaseProcess(Process process, DynamoSettings settings) {
    this.process = process;
    this.settings = settings;
    this.client = DynamoClients.patient(settings);
  }

  /// With the demo shop. `home` is the checkout.
  static DatabaseProcess start(Path home, Path log) throws IOException, InterruptedException {
    var now = Instant.now();
    var demo = Files.readAllBytes(home.resolve("events/demo-shop.json"));
    return start(home, log, SeedReader.read(demo, now).movedTo(now));
  }

  /// With the shop of this seed.
  public static DatabaseProcess start(Path home, Path log, Seed seed)
      throws IOException, InterruptedException {
    int port = freePort();
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "software.amazon.dynamodb.services.local.main.ServerRunner",
                "-inMemory",
                "-port",
                Integer.toString(port))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    var endpoint = URI.create("http://127.0.0.1:" + port);
    var database =
        new DatabaseProcess(
            Vital.bound(process),
            new DynamoSettings(
                "sayso-shoppers", "sayso-catalog", "us-east-1", Optional.of(endpoint)));
    try {
      database.await(port);
      database.fill(home, seed);
      return database;
    } catch (IOException | RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /// What leads a function to it.
  public Map<String, String> variables() {
    return Map.of(
        DynamoSettings.SHOPPERS_TABLE, settings.shoppersTable(),
        DynamoSettings.CATALOG_TABLE, settings.catalogTable(),
        DynamoSettings.REGION, settings.region(),
        DynamoSettings.ENDPOINT, settings.endpoint().orElseThrow().toString());
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void await(int port) throws InterruptedException {
    for (int left = TRIES; left > 0; left--) {
      try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return;
      } catch (IOException _) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
    throw new IllegalStateException("DynamoDB Local does not come up");
  }

  /// Puts the shop as it was in the beginning: conversations go.
  void reset() {
    new DynamoReset(tables()).replaceAll(Objects.requireNonNull(data));
  }

  private DynamoTables tables() {
    return DynamoTables.of(client, settings);
  }

  private void fill(Path home, Seed seed) throws IOException {
    var template = new YAMLMapper().readValue(home.resolve("template.yaml").toFile(), Map.class);
    new TemplateTables(template).create(client, settings);
    data =
        new ShopData(
            seed.terms(),
            seed.products(),
            List.copyOf(seed.offers().values()),
            seed.shoppers(),
            seed.orders());
    reset();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
