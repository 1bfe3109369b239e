package dev.sayso.commerce.nudge;

import dev.sayso.commerce.shopper.ShopperNotes;
import java.time.Instant;
import java.util.Optional;

/// The store, as nudges see it: one read, and a write that nobody else's can get lost under.
public interface Members {

  /// All that is known of one member; empty where there is none any more.
  Optional<Member> open(Due due);

  /// Writes the notes, and when they want attention next (empty = never), if they still are as they
  /// were read; whether it did.
  boolean save(Member read, ShopperNotes notes, Optional<Instant> wakeAt);
}
