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
  /// know stays. Who was woken since the notes were read stays awake.
  @Override
  public boolean save(Member read, ShopperNotes notes, Optional<Instant> wakeAt) {
    var update = new NotesUpdate(read, notes);
    return written(update.waking(wakeAt)) || written(update.leavingAwake());
  }

  private boolean written(UpdateItemRequest.Builder update) {
    try {
      tables.client().updateItem(update.tableName(tables.shoppers()).build());
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  private Member member(Shopper shopper, List<Shopper> members, HouseholdItems items) {
    var orders = new PurchaseHistory(DynamoSessions.orders(items));
    var notes = items.at(notes(shopper));
    var kept =
        DynamoForecasts.outlook(items.at(TableKeys.outlook(shopper.household())))
            .filter(outlook -> !outlook.isBehind(orders));
    return new Member(
        shopper,
        members,
        orders,
        kept.isPresent() ? kept : missing.apply(orders),
        new Member.Revision(DynamoSessions.version(notes), notes.flatMap(NotesItem::wakeAt)));
  }

  static Key notes(Shopper shopper) {
    return TableKeys.notes(shopper.household(), shopper.id());
  }
}
