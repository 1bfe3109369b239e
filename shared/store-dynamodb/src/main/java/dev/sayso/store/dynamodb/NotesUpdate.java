package dev.sayso.store.dynamodb;

import dev.sayso.commerce.nudge.Member;
import dev.sayso.commerce.nudge.Wakeups;
import dev.sayso.commerce.shopper.ShopperNotes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// A member's notes, written where they still are as they were read.
record NotesUpdate(Member read, ShopperNotes notes) {

  /// With the next moment, if nobody set another since.
  UpdateItemRequest.Builder waking(Optional<Instant> wakeAt) {
    var values = new HashMap<String, AttributeValue>();
    var sets = sets(values);
    wakeAt.ifPresent(at -> {
      sets.add("wakeShard = :shard, wakeAt = :at");
      values.put(":shard", Fields.textValue(Wakeups.shard(read.shopper().household())));
      values.put(":at", moment(at));
    });
    var was = read.revision().wakeAt();
    was.ifPresent(at -> values.put(":was", moment(at)));
    var asRead = was.isPresent() ? "wakeAt = :was" : "attribute_not_exists(wakeAt)";
    var remove = wakeAt.isPresent() ? "" : " REMOVE wakeShard, wakeAt";
    return update("SET " + String.join(", ", sets) + remove, values)
        .conditionExpression("version = :read AND " + asRead);
  }

  /// Without touching the moment that somebody else set.
  UpdateItemRequest.Builder leavingAwake() {
    var values = new HashMap<String, AttributeValue>();
    return update("SET " + String.join(", ", sets(values)), values)
        .conditionExpression("version = :read");
  }

  private List<String> sets(Map<String, AttributeValue> values) {
    values.put(":read", number(read.revision().version()));
    values.put(":next", number(read.revision().version() + 1));
    var sets = new ArrayList<>(List.of("version = :next"));
    if (!notes.supply().equals(read.supply())) {
      sets.add("doc.supply = :supply");
      values.put(":supply", SupplyCodec.write(notes.supply()).value());
    }
    return sets;
  }

  private UpdateItemRequest.Builder update(String expression, Map<String, AttributeValue> values) {
    return UpdateItemRequest.builder()
        .key(DynamoMembers.notes(read.shopper()).attributes())
        .updateExpression(expression)
        .expressionAttributeValues(values);
  }

  private static AttributeValue moment(Instant at) {
    return Fields.textValue(TableKeys.fixedWidth(at));
  }

  private static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }
}
