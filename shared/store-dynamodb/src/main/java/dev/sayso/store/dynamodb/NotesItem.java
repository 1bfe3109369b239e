package dev.sayso.store.dynamodb;

import dev.sayso.commerce.nudge.Wakeups;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.ShopperNotes;
import java.time.Instant;
import java.util.Optional;

/// The attributes of a shopper's notes, with those by which the index finds who is due. Notes that
/// want no attention have none of these and so are not in the index.
final class NotesItem {

  private NotesItem() {}

  /// Notes that somebody changed: to be looked at soon, if anything in them wants it.
  static Fields changed(ShopperNotes notes, HouseholdId household, Instant now) {
    return of(notes, household, Wakeups.changed(notes.supply(), now));
  }

  static Fields of(ShopperNotes notes, HouseholdId household, Optional<Instant> wakeAt) {
    var content = new Fields().map(Lenient.DOC, NotesCodec.write(notes));
    return wakeAt
        .map(at ->
            content
                .text(TableKeys.WAKE_SHARD, Wakeups.shard(household))
                .text(TableKeys.WAKE_AT, TableKeys.fixedWidth(at)))
        .orElse(content);
  }

  static Optional<Instant> wakeAt(Stored item) {
    return item.optional(TableKeys.WAKE_AT, Instant::parse);
  }
}
