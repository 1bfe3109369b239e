package dev.sayso.commerce.nudge;

import dev.sayso.commerce.replenishment.Outlook;
import dev.sayso.commerce.replenishment.PurchaseHistory;
import dev.sayso.commerce.replenishment.Shift;
import dev.sayso.commerce.replenishment.Supply;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperNotes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One of a household with all that is known of it, read together: `members` are all at home, the
/// shopper among them, `orders` and `outlook` the household's. `version` is that of the shopper's
/// notes, `wakeAt` when they want attention next as it is written there.
public record Member(
    Shopper shopper,
    List<Shopper> members,
    PurchaseHistory orders,
    Optional<Outlook> outlook,
    Revision revision) {

  /// Of the notes as they were read.
  public record Revision(long version, Optional<Instant> wakeAt) {}

  public Member {
    members = List.copyOf(members);
  }

  public Supply supply() {
    return shopper.notes().supply();
  }

  /// What all at home said about the home.
  public List<Shift> shifts() {
    return members.stream()
        .flatMap(member ->
            (member.id().equals(shopper.id()) ? shopper : member)
                .notes().supply().shifts().stream())
        .toList();
  }

  /// This, with other notes.
  Member with(ShopperNotes changed) {
    return new Member(shopper.with(changed), members, orders, outlook, revision);
  }

  /// This, with another outlook.
  Member with(Outlook changed) {
    return new Member(shopper, members, orders, Optional.of(changed), revision);
  }

  /// This, after it was written.
  Member saved(Optional<Instant> wakeAt) {
    var written = new Revision(revision.version() + 1, wakeAt);
    return new Member(shopper, members, orders, outlook, written);
  }
}
