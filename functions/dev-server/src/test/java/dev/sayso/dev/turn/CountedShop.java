package dev.sayso.dev.turn;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.sayso.assembly.Sayso;
import dev.sayso.dev.Shops;
import dev.sayso.dev.local.LocalClock;
import dev.sayso.dialog.Caller;
import dev.sayso.dialog.Turn;
import dev.sayso.dialog.Utterance;
import dev.sayso.seed.Seed;
import dev.sayso.seed.SeedReader;
import dev.sayso.store.dynamodb.CallCounter;
import dev.sayso.store.dynamodb.DynamoClients;
import dev.sayso.store.dynamodb.DynamoReset;
import dev.sayso.store.dynamodb.DynamoSettings;
import dev.sayso.store.dynamodb.DynamoTables;
import dev.sayso.store.dynamodb.Homes;
import dev.sayso.store.dynamodb.ShopData;
import dev.sayso.store.dynamodb.TemplateTables;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

/// The market of the scenarios on DynamoDB Local behind a socket, so that what a turn costs can be
/// counted where a deployed function would send it.
final class CountedShop implements AutoCloseable {

  private final DynamoDBProxyServer server;
  private final CallCounter counter = new CallCounter();
  private final LocalClock clock = LocalClock.inMemory();
  private final Seed seed;
  private final DynamoTables tables;
  private final Homes homes;
  private final Sayso sayso;

  CountedShop() throws Exception {
    int port = freePort();
    server =
        ServerRunner.createServerFromCommandLineArgs(
            new String[] {"-inMemory", "-port", Integer.toString(port)});
    server.start();
    var endpoint = Optional.of(URI.create("http://127.0.0.1:" + port));
    var settings = new DynamoSettings("sayso-shoppers", "sayso-catalog", "us-east-1", endpoint);
    tables = DynamoTables.of(DynamoClients.patient(settings, counter), settings);
    var template = Shops.home().resolve("template.yaml");
    new TemplateTables(new YAMLMapper().readValue(template.toFile(), Map.class))
        .create(tables.client(), settings);
    var market = Shops.home().resolve("events/scenarios/corner-market.json");
    seed = SeedReader.read(Files.readAllBytes(market), Instant.EPOCH);
    homes = new Homes(tables, clock);
    reset();
    sayso = Sayso.of(tables, seed.terms(), homes, clock);
  }

  /// As in the seed, and nobody known to this process.
  void reset() {
    var offers = List.copyOf(seed.offers().values());
    new DynamoReset(tables)
        .replaceAll(
            new ShopData(seed.terms(), seed.products(), offers, seed.shoppers(), seed.orders()));
    homes.clear();
    seed.now().ifPresent(clock::set);
  }

  /// What the turn costs: `Query` → 1.
  Map<String, Long> costOf(Caller caller, String text) {
    clock.set(clock.instant().plusSeconds(1));
    var turn =
        new Turn(
            UUID.randomUUID().toString(),
            caller,
            "kitchen",
            Utterance.Heard.of(text),
            Surface.SPEAKER.capabilities(),
            Locale.US);
    counter.take();
    sayso.assistant().reply(turn);
    return counter.take();
  }

  /// Everything that is stored, as text.
  String stored() {
    var all = new StringBuilder();
    for (var table : List.of(tables.shoppers(), tables.catalog())) {
      tables.client().scanPaginator(scan -> scan.tableName(table)).items().forEach(all::append);
    }
    return all.toString();
  }

  @Override
  public void close() throws Exception {
    tables.client().close();
    server.stop();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
