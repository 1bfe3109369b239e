package dev.sayso.dev.local;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.sayso.dev.Trouble;
import dev.sayso.store.dynamodb.DynamoSettings;
import dev.sayso.store.dynamodb.DynamoTables;
import dev.sayso.store.dynamodb.TemplateTables;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/// DynamoDB Local in this process, with the tables of the template.
final class LocalDatabase implements AutoCloseable {

  private static final DynamoSettings SETTINGS =
      new DynamoSettings("sayso-shoppers", "sayso-catalog", "us-east-1", Optional.empty());

  private static final String FILE = "shop.db";
  private static final Duration LONGEST_END = Duration.ofSeconds(5);

  private final AmazonDynamoDBLocal engine;
  private final Path home;
  private final CallMeter meter = new CallMeter();
  private final CallMeter meterBehind = new CallMeter();
  private final DynamoTables tables;
  private final DynamoTables behind;
  private final DynamoTables aside;

  private LocalDatabase(AmazonDynamoDBLocal engine, Path home) {
    this.home = home;
    this.engine = engine;
    var client = engine.dynamoDbClient();
    this.aside = DynamoTables.of(client, SETTINGS);
    this.behind = DynamoTables.of(meterBehind.over(client), SETTINGS);
    this.tables = DynamoTables.of(meter.over(client), SETTINGS);
    new TemplateTables(template(home)).create(tables.client(), SETTINGS);
  }

  static LocalDatabase inMemory(Path home) {
    return new LocalDatabase(DynamoDBEmbedded.create(), home);
  }

  static LocalDatabase keptIn(Path folder, Path home) {
    return new LocalDatabase(DynamoDBEmbedded.create(folder.resolve(FILE).toFile()), home);
  }

  DynamoTables tables() {
    return tables;
  }

  /// The same tables for what is done behind a turn, which is not counted as the turn's.
  DynamoTables behind() {
    return behind;
  }

  /// The same tables for what has nothing to do with a turn, and is counted nowhere.
  DynamoTables aside() {
    return aside;
  }

  Path home() {
    return home;
  }

  CallMeter meter() {
    return meter;
  }

  CallMeter meterBehind() {
    return meterBehind;
  }

  /// Waits until the file is let go, so that it can be opened again at once.
  @Override
  public void close() {
    engine.shutdown();
    for (var thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("SQLiteQueue[" + FILE)) {
        awaitEnd(thread);
      }
    }
  }

  private static void awaitEnd(Thread thread) {
    try {
      thread.join(LONGEST_END);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static Map<?, ?> template(Path home) {
    var file = home.resolve("template.yaml");
    try {
      return new YAMLMapper().readValue(file.toFile(), Map.class);
    } catch (IOException e) {
      throw Trouble.failed(
          "cannot read "
              + file
              + ": "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
              + "; it defines the tables, restore it from version control");
    }
  }
}
