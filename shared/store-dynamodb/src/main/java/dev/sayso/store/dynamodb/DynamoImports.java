package dev.sayso.store.dynamodb;

import dev.sayso.commerce.Digest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/// Who imports a catalogue just now, and which uploads are in the shop already: items of the
/// catalogue's table that are no products. Only one imports at a time; whoever was killed is waited
/// for until its lease is over.
public final class DynamoImports {

  private static final Map<String, AttributeValue> LEASE =
      Map.of(TableKeys.PK, AttributeValue.fromS("#IMPORT"));

  private static final String OWNER = "owner";
  private static final String UNTIL = "until";
  private static final String TAG = "tag";

  private final DynamoTables tables;

  public DynamoImports(DynamoTables tables) {
    this.tables = tables;
  }

  /// Takes the lease, or extends one's own. False where somebody else has it.
  public boolean hold(String owner, Instant now, Duration lease) {
    var item = new HashMap<>(LEASE);
    item.put(OWNER, Fields.textValue(owner));
    item.put(UNTIL, number(now.plus(lease).toEpochMilli()));
    return put(
        item,
        "attribute_not_exists(pk) OR #owner = :owner OR #until < :now",
        Map.of(":owner", Fields.textValue(owner), ":now", number(now.toEpochMilli())));
  }

  /// Gives the lease back; no error where it is somebody else's by now.
  public void release(String owner) {
    try {
      tables
          .client()
          .deleteItem(
              DeleteItemRequest.builder()
                  .tableName(tables.catalog())
                  .key(LEASE)
                  .conditionExpression("#owner = :owner")
                  .expressionAttributeNames(Map.of("#owner", OWNER))
                  .expressionAttributeValues(Map.of(":owner", Fields.textValue(owner)))
                  .build());
    } catch (ConditionalCheckFailedException _) {
      // Somebody else's.
    }
  }

  /// What was in the upload of this name when it was last imported, by its tag.
  public Optional<String> imported(String upload) {
    var answer =
        tables
            .client()
            .getItem(
                GetItemRequest.builder()
                    .tableName(tables.catalog())
                    .key(key(upload))
                    .consistentRead(true)
                    .build());
    return Optional.ofNullable(answer.item().get(TAG)).map(AttributeValue::s);
  }

  /// The upload of this name is in the shop as `tag` names it.
  public void done(String upload, String tag) {
    var item = new HashMap<>(key(upload));
    item.put(TAG, Fields.textValue(tag));
    tables
        .client()
        .putItem(PutItemRequest.builder().tableName(tables.catalog()).item(item).build());
  }

  private boolean put(
      Map<String, AttributeValue> item, String condition, Map<String, AttributeValue> values) {
    try {
      tables
          .client()
          .putItem(
              PutItemRequest.builder()
                  .tableName(tables.catalog())
                  .item(item)
                  .conditionExpression(condition)
                  .expressionAttributeNames(Map.of("#owner", OWNER, "#until", UNTIL))
                  .expressionAttributeValues(values)
                  .build());
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }

  private static Map<String, AttributeValue> key(String upload) {
    return Map.of(TableKeys.PK, AttributeValue.fromS("#UPLOAD#" + Digest.of(upload)));
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
