package dev.sayso.store.dynamodb;

import dev.sayso.commerce.nudge.Wakeups;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperNotes;
import java.time.Instant;
import java.util.Optional;

/// The attributes of a shopper's notes, with those by which the index finds who is due. Notes that
/// want no attention have none of these and so are not in the index.
final class NotesItem {

  private NotesItem() {}

  /// Notes that somebody changed: to be looked at soon, if anything in them wants it. Strangers,
  /// whom nobody knows, are never told anything.
  static Fields changed(ShopperNotes notes, Shopper of, Instant now) {
    var content = new Fields().map(Lenient.DOC, NotesCodec.write(notes));
    return of.isStranger()
        ? content
        : Wakeups.changed(notes.supply(), now)
            .map(at ->
                content
                    .text(TableKeys.WAKE_SHARD, Wakeups.shard(of.household()))
                    .text(TableKeys.WAKE_AT, TableKeys.fixedWidth(at)))
            .orElse(content);
  }

  static Optional<Instant> wakeAt(Stored item) {
    return item.optional(TableKeys.WAKE_AT, Instant::parse);
  }
}
