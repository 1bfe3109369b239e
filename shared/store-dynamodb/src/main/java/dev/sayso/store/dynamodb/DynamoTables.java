package dev.sayso.store.dynamodb;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// A client and the names of the two tables: what every class here works on.
public record DynamoTables(DynamoDbClient client, String shoppers, String catalog) {

  public static DynamoTables of(DynamoDbClient client, DynamoSettings settings) {
    return new DynamoTables(client, settings.shoppersTable(), settings.catalogTable());
  }
}
