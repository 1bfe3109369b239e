package dev.sayso.functions.forecast;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.sayso.assembly.Forecaster;
import dev.sayso.assembly.LiveCatalog;
import dev.sayso.commerce.catalog.SampleGoods;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.TestedShop;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.store.dynamodb.DynamoForecasts;
import dev.sayso.store.dynamodb.DynamoReset;
import dev.sayso.store.dynamodb.DynamoSettings;
import dev.sayso.store.dynamodb.DynamoTables;
import dev.sayso.store.dynamodb.ShopData;
import dev.sayso.store.dynamodb.TemplateTables;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/// A shop on DynamoDB Local whose table has the template's stream, and what that stream has told.
final class StreamedShop implements AutoCloseable {

  static final HouseholdId HOME = new HouseholdId("h1");

  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final DynamoSettings SETTINGS =
      new DynamoSettings("shoppers", "catalog", "us-east-1", Optional.empty());

  private final AmazonDynamoDBLocal engine = DynamoDBEmbedded.create();
  private final DynamoTables tables = DynamoTables.of(engine.dynamoDbClient(), SETTINGS);
  private final DynamoForecasts forecasts = new DynamoForecasts(tables);
  private final Map<String, String> next = new HashMap<>();

  StreamedShop() throws Exception {
    var file = Path.of("../../template.yaml").toFile();
    var template = new TemplateTables(new YAMLMapper().readValue(file, Map.class));
    template.create(tables.client(), SETTINGS);
    template.stream(tables.client(), SETTINGS);
  }

  DynamoTables tables() {
    return tables;
  }

  DynamoForecasts forecasts() {
    return forecasts;
  }

  Forecaster forecaster() {
    return Forecaster.of(tables, ZONE, new LiveCatalog(SampleGoods.ALL), InstantSource.system());
  }

  /// These are the shop's orders now: others are deleted.
  void orders(List<Order> orders) {
    new DynamoReset(tables)
        .replaceAll(
            new ShopData(TestedShop.TERMS, List.of(), List.of(), List.of(TestedShop.KIM), orders));
  }

  void delete(Map<String, AttributeValue> item) {
    var key = Map.of("pk", item.get("pk"), "sk", item.get("sk"));
    tables.client().deleteItem(delete -> delete.tableName(tables.shoppers()).key(key));
  }

  void put(Map<String, AttributeValue> item) {
    tables.client().putItem(put -> put.tableName(tables.shoppers()).item(item));
  }

  /// All orders of the household as they are stored.
  List<Map<String, AttributeValue>> stored() {
    return tables
        .client()
        .query(query ->
            query
                .tableName(tables.shoppers())
                .keyConditionExpression("pk = :pk AND begins_with(sk, :orders)")
                .expressionAttributeValues(
                    Map.of(
                        ":pk", AttributeValue.fromS("HOME#" + HOME.value()),
                        ":orders", AttributeValue.fromS("ORDER#"))))
        .items();
  }

  /// What the stream told since it was last asked, of orders only, as Lambda filters it.
  List<Record> told() {
    var streams = engine.dynamoDbStreamsClient();
    var arn =
        tables
            .client()
            .describeTable(t -> t.tableName(tables.shoppers()))
            .table()
            .latestStreamArn();
    var records = new ArrayList<Record>();
    for (var shard :
        streams.describeStream(stream -> stream.streamArn(arn)).streamDescription().shards()) {
      var iterator =
          next.computeIfAbsent(
              shard.shardId(),
              id ->
                  streams
                      .getShardIterator(from ->
                          from.streamArn(arn)
                              .shardId(id)
                              .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                      .shardIterator());
      for (boolean more = true; more && iterator != null; ) {
        var from = iterator;
        var page = streams.getRecords(get -> get.shardIterator(from));
        records.addAll(page.records());
        more = !page.records().isEmpty();
        iterator = page.nextShardIterator();
        next.put(shard.shardId(), iterator);
      }
    }
    return records.stream().filter(StreamedShop::isOfAnOrder).toList();
  }

  private static boolean isOfAnOrder(Record record) {
    var keys = record.dynamodb().keys();
    return keys.get("pk").s().startsWith("HOME#") && keys.get("sk").s().startsWith("ORDER#");
  }

  @Override
  public void close() {
    engine.shutdown();
  }
}
