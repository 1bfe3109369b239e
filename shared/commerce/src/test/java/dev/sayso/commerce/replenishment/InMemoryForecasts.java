package dev.sayso.commerce.replenishment;

import dev.sayso.commerce.shopper.HouseholdId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Habits and outlooks in memory.
public final class InMemoryForecasts implements Forecasts {

  private final Map<HouseholdId, Kept> kept = new HashMap<>();
  private final Map<HouseholdId, Outlook> outlooks = new HashMap<>();

  @Override
  public synchronized Optional<Outlook> outlook(HouseholdId household) {
    return Optional.ofNullable(outlooks.get(household));
  }

  @Override
  public synchronized Kept kept(HouseholdId household) {
    return kept.getOrDefault(household, new Kept(0, Optional.empty()));
  }

  @Override
  public synchronized boolean save(
      HouseholdId household, Kept read, ShopperHabits.State habits, Outlook outlook) {
    if (kept(household).version() != read.version()) {
      return false;
    }
    var past = new Past(habits, outlook.through());
    kept.put(household, new Kept(read.version() + 1, Optional.of(past)));
    outlooks.put(household, outlook);
    return true;
  }
}
