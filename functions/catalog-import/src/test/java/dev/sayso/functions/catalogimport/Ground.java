package dev.sayso.functions.catalogimport;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.search.lucene.LuceneCatalogSearch;
import dev.sayso.search.lucene.SnapshotStore;
import dev.sayso.seed.SeedReader;
import dev.sayso.store.dynamodb.DynamoOffers;
import dev.sayso.store.dynamodb.DynamoSettings;
import dev.sayso.store.dynamodb.DynamoTables;
import dev.sayso.store.dynamodb.TemplateTables;
import dev.sayso.store.s3.S3Server;
import dev.sayso.store.s3.S3Snapshots;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;

/// A shop with a bucket and tables of its own, as it is deployed.
final class Ground {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final S3Client client;
  private final String prefix;
  private final Path folder;
  final DynamoTables tables;

  Ground(S3Client client, Path folder) throws IOException {
    this.client = client;
    this.folder = folder;
    this.prefix = "shop" + COUNT.incrementAndGet() + "/";
    var settings = new DynamoSettings("shoppers", "catalog", "us-east-1", Optional.empty());
    tables = DynamoTables.of(DynamoDBEmbedded.create().dynamoDbClient(), settings);
    var template = new YAMLMapper().readValue(Path.of("../../template.yaml").toFile(), Map.class);
    new TemplateTables(template).create(tables.client(), settings);
  }

  /// Another process of the function.
  CatalogImport process(SnapshotStore store) {
    var places =
        new CatalogImport.Places(
            new Uploads(client, S3Server.BUCKET),
            new ImportState(client, S3Server.BUCKET, prefix + "imports/"),
            store);
    return new CatalogImport(
        places,
        tables,
        SeedReader.defaultTerms(),
        folder.resolve("work" + COUNT.incrementAndGet()),
        Duration.ZERO);
  }

  CatalogImport process() {
    return process(store());
  }

  S3Snapshots store() {
    return new S3Snapshots(
        client, S3Server.BUCKET, prefix, folder.resolve("store" + COUNT.incrementAndGet()));
  }

  void upload(String key, String text) {
    upload(key, text, Map.of());
  }

  void upload(String key, String text, Map<String, String> wishes) {
    client.putObject(
        put -> put.bucket(S3Server.BUCKET).key(key).metadata(wishes), RequestBody.fromString(text));
  }

  List<String> report(String key) {
    try {
      return client
          .getObjectAsBytes(get -> get.bucket(S3Server.BUCKET).key(key + Uploads.REPORT))
          .asString(StandardCharsets.UTF_8)
          .lines()
          .toList();
    } catch (NoSuchKeyException _) {
      return List.of();
    }
  }

  /// The titles that are sold, by sku.
  Map<String, String> sold() throws IOException {
    try (var index = LuceneCatalogSearch.serving(store());
        var every = index.every()) {
      return every.collect(
          Collectors.toMap(product -> product.sku().value(), product -> product.names().title()));
    }
  }

  Offer offer(String sku) {
    var key = new Sku(sku);
    return new DynamoOffers(tables, InstantSource.system()).offers(List.of(key)).get(key);
  }
}
