package dev.sayso.commerce.nudge;

import dev.sayso.commerce.shopper.HouseholdId;
import java.time.Instant;

/// Has a household looked at once its orders have changed: what is due next may be due sooner now,
/// or at all.
public interface Waking {

  /// All at home whose notes want attention ([Wakeups#changed]) are due from `now` on; of the
  /// others nothing changes.
  void wake(HouseholdId household, Instant now);
}
