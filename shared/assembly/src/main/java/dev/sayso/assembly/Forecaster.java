package dev.sayso.assembly;

import dev.sayso.commerce.replenishment.UpdatingForecasts;
import dev.sayso.store.dynamodb.DynamoForecasts;
import dev.sayso.store.dynamodb.DynamoOrders;
import dev.sayso.store.dynamodb.DynamoTables;
import java.time.InstantSource;
import java.time.ZoneId;

/// What keeps the built-in shop's forecasts in step with its orders; the catalogue says what kind
/// of goods they are.
public record Forecaster(UpdatingForecasts updating, ShopCatalog catalog) {

  public static Forecaster of(DynamoTables tables, ZoneId zone, ShopCatalog catalog) {
    var orders = new DynamoOrders(tables, InstantSource.system());
    var updating = new UpdatingForecasts(new DynamoForecasts(tables), orders, catalog, zone);
    return new Forecaster(updating, catalog);
  }
}
