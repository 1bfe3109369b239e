package dev.sayso.assembly;

import dev.sayso.commerce.nudge.Waking;
import dev.sayso.commerce.replenishment.OrderNews;
import dev.sayso.commerce.replenishment.Outlook;
import dev.sayso.commerce.replenishment.UpdatingForecasts;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.store.dynamodb.DynamoForecasts;
import dev.sayso.store.dynamodb.DynamoOrders;
import dev.sayso.store.dynamodb.DynamoTables;
import dev.sayso.store.dynamodb.DynamoWaking;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What keeps the built-in shop's forecasts in step with its orders, and has those looked at who
/// want to be told of it; the catalogue says what kind of goods they are.
public record Forecaster(
    UpdatingForecasts updating, Waking waking, ShopCatalog catalog, InstantSource clock) {

  public static Forecaster of(
      DynamoTables tables, ZoneId zone, ShopCatalog catalog, InstantSource clock) {
    var orders = new DynamoOrders(tables, clock);
    var updating = new UpdatingForecasts(new DynamoForecasts(tables), orders, catalog, zone);
    return new Forecaster(updating, new DynamoWaking(tables), catalog, clock);
  }

  /// Takes in what happened to one household's orders. News that come again wake again: whoever was
  /// cut off in between is caught up with.
  public void heard(HouseholdId household, List<OrderNews> news) {
    updating.update(household, news);
    waking.wake(household, clock.instant());
  }

  /// Makes a household's forecasts anew; empty where there is no order and never was.
  public Optional<Outlook> rebuilt(HouseholdId household) {
    var outlook = updating.rebuild(household);
    waking.wake(household, clock.instant());
    return outlook;
  }
}
