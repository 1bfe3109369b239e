package dev.sayso.store.dynamodb;

import dev.sayso.commerce.nudge.Due;
import dev.sayso.commerce.nudge.Member;
import dev.sayso.commerce.nudge.Members;
import dev.sayso.commerce.replenishment.Outlook;
import dev.sayso.commerce.replenishment.PurchaseHistory;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperNotes;
import dev.sayso.store.dynamodb.TableKeys.Key;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/// A household's member, in one query; their notes, in one conditional put. `missing` makes the
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

  @Override
  public boolean save(Member read, ShopperNotes notes, Optional<Instant> wakeAt) {
    var shopper = read.shopper();
    var put =
        Versioned.put(
            tables.shoppers(),
            notes(shopper),
            NotesItem.of(notes, shopper.household(), wakeAt),
            read.revision().version());
    try {
      tables
          .client()
          .putItem(
              PutItemRequest.builder()
                  .tableName(put.tableName())
                  .item(put.item())
                  .conditionExpression(put.conditionExpression())
                  .expressionAttributeValues(
                      put.hasExpressionAttributeValues() ? put.expressionAttributeValues() : null)
                  .build());
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  private Member member(Shopper shopper, List<Shopper> members, HouseholdItems items) {
    var orders = new PurchaseHistory(DynamoSessions.orders(items));
    var notes = items.at(notes(shopper));
    return new Member(
        shopper,
        members,
        orders,
        missing.apply(orders),
        new Member.Revision(
            DynamoSessions.version(notes), notes.flatMap(NotesItem::wakeAt)));
  }

  private static Key notes(Shopper shopper) {
    return TableKeys.notes(shopper.household(), shopper.id());
  }
}
