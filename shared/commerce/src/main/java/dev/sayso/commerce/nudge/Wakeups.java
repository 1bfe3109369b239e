package dev.sayso.commerce.nudge;

import dev.sayso.commerce.replenishment.Begun;
import dev.sayso.commerce.replenishment.Supply;
import dev.sayso.commerce.shopper.HouseholdId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// When a shopper's notes want attention. Whoever changes notes, or hears of an order, asks to look
/// again at once ([#changed]): only the look itself knows prices, orders and forecasts together,
/// and so the next moment ([#next]).
public final class Wakeups {

  private Wakeups() {}

  /// When notes that hold this want a look after something changed at `now`; empty where nothing in
  /// them ever does.
  public static Optional<Instant> changed(Supply supply, Instant now) {
    boolean wants =
        !supply.rules().isEmpty() || !supply.contacts().isEmpty() || supply.begun().isPresent();
    return wants ? Optional.of(now) : Optional.empty();
  }

  /// When this shopper wants attention next, as things stand; the moment itself or an earlier one
  /// where they want it now.
  public static Optional<Instant> next(Moment moment) {
    var begun = moment.supply().begun().map(Begun::retryAt);
    if (begun.isPresent()) {
      return begun;
    }
    var orders = new StandingOrders(moment);
    return Stream.concat(
            moment.supply().rules().stream().flatMap(rule -> orders.wakeAt(rule).stream()),
            new RunningLow(moment).wakeAt().stream())
        .min(Comparator.naturalOrder());
  }

  /// The shard that a household is swept with, as stores write it: `00` to `63`.
  public static String shard(HouseholdId household) {
    return shard(Math.floorMod(household.value().hashCode(), DueShoppers.SHARDS));
  }

  public static String shard(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
