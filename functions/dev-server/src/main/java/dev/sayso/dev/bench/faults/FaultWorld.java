package dev.sayso.dev.bench.faults;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.sayso.assembly.LiveCatalog;
import dev.sayso.assembly.Sayso;
import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Pack;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.catalog.Unit;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.order.Quoting;
import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dialog.Shop;
import dev.sayso.dialog.understanding.LanguageModel;
import dev.sayso.seed.SeedReader;
import dev.sayso.store.dynamodb.DynamoCatalogStore;
import dev.sayso.store.dynamodb.DynamoClients;
import dev.sayso.store.dynamodb.DynamoSettings;
import dev.sayso.store.dynamodb.DynamoTables;
import dev.sayso.store.dynamodb.Homes;
import dev.sayso.store.dynamodb.TemplateTables;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

/// DynamoDB Local and a merchant's shop, both behind HTTP on 127.0.0.1, with a bad line to each and
/// a good one for whoever checks the books.
final class FaultWorld implements AutoCloseable {

  static final Sku SKU = new Sku("OATS");
  static final Money PRICE = Money.of(349, "USD");
  static final long STOCK = 1_000_000;
  static final Instant BEGIN = Instant.parse("2026-11-22T15:00:00Z");
  static final ShopTerms TERMS = SeedReader.defaultTerms();

  final BenchClock clock = new BenchClock(BEGIN);
  final DraftServer drafts;
  final FaultyProxy toDatabase;
  final FaultyProxy toShop;
  final DynamoTables good;
  final DynamoTables bad;
  private final URI database;
  private final DynamoDBProxyServer server;

  FaultWorld(Path home, long seed, double share) throws IOException {
    int port = freePort();
    database = URI.create("http://127.0.0.1:" + port);
    server = start(port);
    good = DynamoTables.of(DynamoClients.patient(settings(database)), settings(database));
    var template = new YAMLMapper().readValue(home.resolve("template.yaml").toFile(), Map.class);
    new TemplateTables(template).create(good.client(), settings(database));
    drafts = new DraftServer(STOCK);
    toDatabase = new FaultyProxy(database, seed, share);
    toShop = new FaultyProxy(drafts.uri(), seed + 1, share);
    var badly = settings(toDatabase.uri());
    bad = DynamoTables.of(DynamoClients.voice(badly), badly);
    var goods = new DynamoCatalogStore(good);
    goods.write(TERMS);
    goods.write(List.of(oats()), List.of(offer()));
  }

  URI database() {
    return database;
  }

  static DynamoSettings settings(URI endpoint) {
    return new DynamoSettings(
        "faults-shoppers", "faults-catalog", "us-east-1", Optional.of(endpoint));
  }

  static Offer offer() {
    return new Offer(SKU, PRICE, Math.toIntExact(STOCK), BEGIN);
  }

  /// The household says which of the two shops is meant.
  static Shopper shopper(int number, boolean foreign) {
    var nobody = Shopper.unknown(new ShopperId("s" + number));
    return new Shopper(
        nobody.id(),
        "Kim",
        new HouseholdId("h" + number + (foreign ? "f" : "b")),
        List.of(),
        new Shopper.Billing(null, Map.of(), "card-on-file", "kim@example.com"),
        nobody.rules(),
        nobody.consents(),
        nobody.notes());
  }

  /// The merchant's shop over the bad line, or over the good one.
  DraftShop draftShop(boolean badly) {
    var at = badly ? toShop.uri() : drafts.uri();
    return new DraftShop(at, new Quoting(TERMS), offer(), clock);
  }

  /// The assistant in front of the built-in shop, or of the merchant's.
  Sayso sayso(boolean foreign, boolean badly) {
    var tables = badly ? bad : good;
    var homes = new Homes(tables, clock);
    var goods = new DynamoCatalogStore(good);
    var catalog = LiveCatalog.of(goods::products, TERMS.locales().getFirst());
    var shop = Sayso.shop(tables, TERMS, homes, clock, catalog);
    var ports = foreign ? foreign(shop, draftShop(badly)) : shop;
    return Sayso.of(ports, new Sayso.Ground(tables, homes, clock, LanguageModel.NONE), catalog);
  }

  private static Shop foreign(Shop shop, DraftShop till) {
    return new Shop(
        shop.terms(),
        shop.catalog(),
        shop.search(),
        shop.offers(),
        till,
        till,
        shop.attempts(),
        shop.links(),
        shop.data());
  }

  @Override
  public void close() {
    toDatabase.close();
    toShop.close();
    drafts.close();
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local does not stop", e);
    }
  }

  private static Product oats() {
    return new Product(
        SKU,
        new Product.Names("Harvest oats", "Harvest oats", "Harvest", List.of("oats")),
        new Product.Category(List.of("Pantry", "Cereal")),
        new Product.Packaging(new Pack.Pieces(1, Unit.of("bag")), false, OptionalInt.empty()),
        new Product.Details("", List.of(), null, Map.of(), ""));
  }

  private static DynamoDBProxyServer start(int port) {
    try {
      var server =
          ServerRunner.createServerFromCommandLineArgs(
              new String[] {"-inMemory", "-port", Integer.toString(port)});
      server.start();
      return server;
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local does not start", e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
