package dev.sayso.store.dynamodb;

import dev.sayso.commerce.nudge.Due;
import dev.sayso.commerce.nudge.Member;
import dev.sayso.commerce.nudge.Members;
import dev.sayso.commerce.nudge.Wakeups;
import dev.sayso.commerce.replenishment.Outlook;
import dev.sayso.commerce.replenishment.PurchaseHistory;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperNotes;
import dev.sayso.store.dynamodb.TableKeys.Key;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// A household's member, in one query; their notes, in one conditional update. `missing` makes the
/// outlook of a household whose own is not stored or lacks its newest order, where it can.
public record DynamoMembers(
    DynamoTables tables, Function<PurchaseHistory, Optional<Outlook>> missing) implements Members {

  @Override
  public Optional<Member> open(Due due) {
    var items = HouseholdItems.read(tables, due.home());
    var members = DynamoSessions.members(items);
    return members.stream()
        .filter(member -> notes(member).equals(new Key(due.home(), due.notes())))
        .findFirst()
        .map(shopper -> member(shopper, members, items));
  }

  /// Of the notes, only what changed is written: an entry of a shape that this release does not
  /// know stays.
  @Override
  public boolean save(Member read, ShopperNotes notes, Optional<Instant> wakeAt) {
    var values = new HashMap<String, AttributeValue>();
    values.put(":read", version(read.revision().version()));
    values.put(":next", version(read.revision().version() + 1));
    var set = new ArrayList<>(List.of("version = :next"));
    if (!notes.supply().equals(read.supply())) {
      set.add("doc.supply = :supply");
      values.put(":supply", SupplyCodec.write(notes.supply()).value());
    }
    wakeAt.ifPresent(at -> {
      set.add("wakeShard = :shard, wakeAt = :at");
      values.put(":shard", Fields.textValue(Wakeups.shard(read.shopper().household())));
      values.put(":at", Fields.textValue(TableKeys.fixedWidth(at)));
    });
    var remove = wakeAt.isPresent() ? "" : " REMOVE wakeShard, wakeAt";
    try {
      tables
          .client()
          .updateItem(
              UpdateItemRequest.builder()
                  .tableName(tables.shoppers())
                  .key(notes(read.shopper()).attributes())
                  .conditionExpression("version = :read")
                  .updateExpression("SET " + String.join(", ", set) + remove)
                  .expressionAttributeValues(values)
                  .build());
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  private static AttributeValue version(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }

  private Member member(Shopper shopper, List<Shopper> members, HouseholdItems items) {
    var orders = new PurchaseHistory(DynamoSessions.orders(items));
    var notes = items.at(notes(shopper));
    return new Member(
        shopper,
        members,
        orders,
        missing.apply(orders),
        new Member.Revision(DynamoSessions.version(notes), notes.flatMap(NotesItem::wakeAt)));
  }

  private static Key notes(Shopper shopper) {
    return TableKeys.notes(shopper.household(), shopper.id());
  }
}
