package dev.sayso.store.dynamodb;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveSpecification;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;

/// Makes the tables of `template.yaml` in DynamoDB Local, so that there is one definition of them
/// only. Backup and encryption are left out: DynamoDB Local has neither.
public final class TemplateTables {

  private final Map<?, ?> resources;

  /// `template` is the parsed file, as any YAML reader gives it.
  public TemplateTables(Map<?, ?> template) {
    this.resources = map(template, "Resources");
  }

  /// Creates both tables under the settings' names; one that exists is left alone.
  public void create(DynamoDbClient client, DynamoSettings settings) {
    create(client, "ShoppersTable", settings.shoppersTable());
    create(client, "CatalogTable", settings.catalogTable());
  }

  /// Turns on the stream of the shoppers' table as the template has it. Not a part of [#create]:
  /// where nobody reads it, it only costs.
  public void stream(DynamoDbClient client, DynamoSettings settings) {
    var stream = map(map(map(resources, "ShoppersTable"), "Properties"), "StreamSpecification");
    client.updateTable(
        UpdateTableRequest.builder()
            .tableName(settings.shoppersTable())
            .streamSpecification(
                StreamSpecification.builder()
                    .streamEnabled(true)
                    .streamViewType(text(stream, "StreamViewType"))
                    .build())
            .build());
  }

  private void create(DynamoDbClient client, String resource, String name) {
    var properties = map(map(resources, resource), "Properties");
    try {
      client.createTable(table(properties, name));
      client.waiter().waitUntilTableExists(request -> request.tableName(name));
    } catch (ResourceInUseException e) {
      return;
    }
    if (properties.containsKey("TimeToLiveSpecification")) {
      var ttl = map(properties, "TimeToLiveSpecification");
      client.updateTimeToLive(
          UpdateTimeToLiveRequest.builder()
              .tableName(name)
              .timeToLiveSpecification(
                  TimeToLiveSpecification.builder()
                      .attributeName(text(ttl, "AttributeName"))
                      .enabled(Boolean.valueOf(text(ttl, "Enabled")))
                      .build())
              .build());
    }
  }

  private static CreateTableRequest table(Map<?, ?> properties, String name) {
    var table = CreateTableRequest.builder();
    if (properties.containsKey("GlobalSecondaryIndexes")) {
      table.globalSecondaryIndexes(
          maps(properties, "GlobalSecondaryIndexes").stream().map(TemplateTables::index).toList());
    }
    return table
        .tableName(name)
        .attributeDefinitions(
            maps(properties, "AttributeDefinitions").stream()
                .map(attribute ->
                    AttributeDefinition.builder()
                        .attributeName(text(attribute, "AttributeName"))
                        .attributeType(text(attribute, "AttributeType"))
                        .build())
                .toList())
        .keySchema(keys(properties))
        .billingMode(BillingMode.fromValue(text(properties, "BillingMode")))
        .build();
  }

  private static GlobalSecondaryIndex index(Map<?, ?> index) {
    return GlobalSecondaryIndex.builder()
        .indexName(text(index, "IndexName"))
        .keySchema(keys(index))
        .projection(
            Projection.builder()
                .projectionType(text(map(index, "Projection"), "ProjectionType"))
                .build())
        .build();
  }

  private static List<KeySchemaElement> keys(Map<?, ?> properties) {
    return maps(properties, "KeySchema").stream()
        .map(key ->
            KeySchemaElement.builder()
                .attributeName(text(key, "AttributeName"))
                .keyType(text(key, "KeyType"))
                .build())
        .toList();
  }

  private static Map<?, ?> map(Map<?, ?> in, String name) {
    if (in.get(name) instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalArgumentException("the template lacks the map " + name);
  }

  private static List<Map<?, ?>> maps(Map<?, ?> in, String name) {
    if (in.get(name) instanceof List<?> list) {
      return list.stream().<Map<?, ?>>map(one -> map(Map.of(name, one), name)).toList();
    }
    throw new IllegalArgumentException("the template lacks the list " + name);
  }

  private static String text(Map<?, ?> in, String name) {
    return String.valueOf(in.get(name));
  }
}
