package dev.sayso.commerce.replenishment;

import dev.sayso.commerce.shopper.HouseholdId;
import java.time.Instant;
import java.util.Optional;

/// Keeps what a household's orders tell of its habits, and the outlook that follows from them. Both
/// are written together, by whoever read the latest.
public interface Forecasts {

  /// What the household will need; empty where that was never worked out, or was kept in a form
  /// that is no longer read. Its curves are kept to within a thousandth.
  Optional<Outlook> outlook(HouseholdId household);

  /// The household's habits, with what a later [#save] must be built on.
  Kept kept(HouseholdId household);

  /// Replaces habits and outlook, unless somebody else did since `read`: then it changes nothing
  /// and is false.
  boolean save(HouseholdId household, Kept read, ShopperHabits.State habits, Outlook outlook);

  /// Habits as they were read. `version` counts the writes; 0 = none yet. `past` is empty where
  /// there is nothing to go on from.
  record Kept(long version, Optional<Past> past) {}

  /// The habits that the orders up to `through` make.
  record Past(ShopperHabits.State habits, Instant through) {}
}
