package dev.sayso.store.dynamodb;

import dev.sayso.commerce.nudge.Wakeups;
import dev.sayso.commerce.nudge.Waking;
import dev.sayso.commerce.replenishment.Supply;
import dev.sayso.commerce.shopper.HouseholdId;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Puts a household's notes to the front of the index of who is due: one query, and an update for
/// each that wants attention. Notes that are written in between are in the index by that write.
public record DynamoWaking(DynamoTables tables) implements Waking {

  @Override
  public void wake(HouseholdId household, Instant now) {
    var query =
        QueryRequest.builder()
            .tableName(tables.shoppers())
            .keyConditionExpression("pk = :pk AND begins_with(sk, :notes)")
            .expressionAttributeValues(
                Map.of(
                    ":pk",
                    Fields.textValue(TableKeys.home(household)),
                    ":notes",
                    Fields.textValue(TableKeys.NOTES)))
            .build();
    for (var item : tables.client().query(query).items()) {
      var notes = new Stored(item);
      if (Wakeups.changed(supply(notes), now).isPresent()) {
        wake(TableKeys.Key.of(notes), household, now);
      }
    }
  }

  private static Supply supply(Stored notes) {
    return Lenient.doc(notes, "notes", NotesCodec::notes)
        .map(read -> read.supply())
        .orElse(Supply.NONE);
  }

  private void wake(TableKeys.Key notes, HouseholdId household, Instant now) {
    tables
        .client()
        .updateItem(
            UpdateItemRequest.builder()
                .tableName(tables.shoppers())
                .key(notes.attributes())
                .updateExpression("SET wakeShard = :shard, wakeAt = :at")
                .expressionAttributeValues(
                    Map.of(
                        ":shard",
                        Fields.textValue(Wakeups.shard(household)),
                        ":at",
                        Fields.textValue(TableKeys.fixedWidth(now))))
                .build());
  }
}
