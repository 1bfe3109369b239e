package dev.sayso.store.dynamodb;

import dev.sayso.commerce.replenishment.Forecasts;
import dev.sayso.commerce.replenishment.Outlook;
import dev.sayso.commerce.replenishment.ShopperHabits.State;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.store.dynamodb.TableKeys.Key;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Habits and outlooks in the household's item collection: two items, written in one transaction.
/// Turns read the outlook with all else; the habits, which are many times larger, sort before what
/// they read.
public final class DynamoForecasts implements Forecasts {

  /// Marks habits that were deleted: whoever read them before cannot write them back.
  static final String GONE = "goneAt";

  private static final String THROUGH = "through";
  private static final String PACKED = "packed";

  private final DynamoTables tables;

  public DynamoForecasts(DynamoTables tables) {
    this.tables = tables;
  }

  @Override
  public Optional<Outlook> outlook(HouseholdId household) {
    return outlook(get(TableKeys.outlook(household)));
  }

  /// Of the item that a turn has read.
  static Optional<Outlook> outlook(Optional<Stored> item) {
    return item.flatMap(stored -> Lenient.read(stored, "outlook", DynamoForecasts::read));
  }

  @Override
  public Kept kept(HouseholdId household) {
    return get(TableKeys.habits(household))
        .map(item ->
            new Kept(
                item.number(Versioned.VERSION),
                item.has(GONE)
                    ? Optional.empty()
                    : Lenient.read(item, "shopper's habits", DynamoForecasts::past)))
        .orElseGet(() -> new Kept(0, Optional.empty()));
  }

  @Override
  public boolean save(HouseholdId household, Kept read, State habits, Outlook outlook) {
    var past = content(outlook, HabitsCodec.write(habits));
    var ahead = content(outlook);
    long next = read.version() + 1;
    var writes =
        List.of(
            Versioned.put(tables.shoppers(), TableKeys.habits(household), past, read.version()),
            Put.builder()
                .tableName(tables.shoppers())
                .item(Versioned.item(TableKeys.outlook(household), ahead, next))
                .build());
    try {
      tables
          .client()
          .transactWriteItems(
              TransactWriteItemsRequest.builder()
                  .transactItems(
                      writes.stream()
                          .map(put -> TransactWriteItem.builder().put(put).build())
                          .toList())
                  .build());
      return true;
    } catch (TransactionCanceledException e) {
      if (Reasons.isOutrun(e)) {
        return false;
      }
      throw e;
    }
  }

  /// As an outlook is kept.
  static Fields content(Outlook outlook) {
    return content(outlook, OutlookCodec.write(outlook));
  }

  private static Fields content(Outlook outlook, byte[] packed) {
    return new Fields().at(THROUGH, outlook.through()).bytes(PACKED, packed);
  }

  private static Outlook read(Stored item) {
    return OutlookCodec.read(item.at(THROUGH), item.bytes(PACKED));
  }

  private static Past past(Stored item) {
    return new Past(HabitsCodec.read(item.bytes(PACKED)), item.at(THROUGH));
  }

  private Optional<Stored> get(Key key) {
    var answer =
        tables
            .client()
            .getItem(
                GetItemRequest.builder()
                    .tableName(tables.shoppers())
                    .key(key.attributes())
                    .consistentRead(true)
                    .build());
    return answer.hasItem() ? Optional.of(new Stored(answer.item())) : Optional.empty();
  }
}
