package dev.sayso.store.dynamodb;

import dev.sayso.commerce.nudge.Due;
import dev.sayso.commerce.nudge.DueShoppers;
import dev.sayso.commerce.nudge.Wakeups;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// Who is due, from the index of notes that want attention. The index follows the table within
/// moments: who is missing is found by the next sweep, and who is there without need is handled
/// without effect.
public record DynamoDueShoppers(DynamoTables tables, int pageSize) implements DueShoppers {

  /// A page is sent on as single errands, which must not take longer than one errand may.
  private static final int PAGE = 500;

  /// Splits the place where a page ended into its keys; no key holds it.
  private static final String PART = "\n";

  public DynamoDueShoppers(DynamoTables tables) {
    this(tables, PAGE);
  }

  @Override
  public Page due(int shard, Instant upTo, Optional<String> after) {
    var query =
        QueryRequest.builder()
            .tableName(tables.shoppers())
            .indexName(TableKeys.DUE_INDEX)
            .keyConditionExpression("wakeShard = :shard AND wakeAt <= :upTo")
            .expressionAttributeValues(
                Map.of(
                    ":shard",
                    Fields.textValue(Wakeups.shard(shard)),
                    ":upTo",
                    Fields.textValue(TableKeys.fixedWidth(upTo))))
            .limit(pageSize);
    after.ifPresent(place -> query.exclusiveStartKey(key(shard, place)));
    var page = tables.client().query(query.build());
    return new Page(
        page.items().stream().map(Stored::new).map(DynamoDueShoppers::due).toList(),
        page.lastEvaluatedKey().isEmpty()
            ? Optional.empty()
            : Optional.of(place(new Stored(page.lastEvaluatedKey()))));
  }

  private static Due due(Stored item) {
    return new Due(item.text(TableKeys.PK), item.text(TableKeys.SK));
  }

  private static String place(Stored key) {
    return String.join(
        PART, key.text(TableKeys.WAKE_AT), key.text(TableKeys.PK), key.text(TableKeys.SK));
  }

  private static Map<String, AttributeValue> key(int shard, String place) {
    var parts = place.split(PART, 3);
    if (parts.length < 3) {
      throw new IllegalArgumentException("not a place in the index of who is due");
    }
    return Map.of(
        TableKeys.WAKE_SHARD,
        Fields.textValue(Wakeups.shard(shard)),
        TableKeys.WAKE_AT,
        Fields.textValue(parts[0]),
        TableKeys.PK,
        Fields.textValue(parts[1]),
        TableKeys.SK,
        Fields.textValue(parts[2]));
  }
}
