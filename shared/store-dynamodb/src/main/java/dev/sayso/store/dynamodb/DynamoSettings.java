package dev.sayso.store.dynamodb;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// Where the two tables are. `endpoint` is set for DynamoDB Local only.
public record DynamoSettings(
    String shoppersTable, String catalogTable, String region, Optional<URI> endpoint) {

  public static final String SHOPPERS_TABLE = "SHOPPERS_TABLE";
  public static final String CATALOG_TABLE = "CATALOG_TABLE";
  public static final String REGION = "AWS_REGION";
  public static final String ENDPOINT = "DYNAMODB_ENDPOINT";

  /// Reads the variables named above; a missing one throws [IllegalArgumentException] that names
  /// it.
  public static DynamoSettings from(Map<String, String> environment) {
    return new DynamoSettings(
        required(environment, SHOPPERS_TABLE),
        required(environment, CATALOG_TABLE),
        required(environment, REGION),
        Optional.ofNullable(environment.get(ENDPOINT)).map(URI::create));
  }

  private static String required(Map<String, String> environment, String name) {
    var value = environment.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("the environment variable " + name + " is not set");
    }
    return value;
  }
}
