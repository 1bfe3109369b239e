package dev.sayso.assembly;

import dev.sayso.commerce.order.FinishingOrders;
import dev.sayso.dialog.Shop;
import dev.sayso.runtime.Environment;
import dev.sayso.store.dynamodb.DynamoClients;
import dev.sayso.store.dynamodb.DynamoOrderAttempts;
import dev.sayso.store.dynamodb.DynamoSettings;
import dev.sayso.store.dynamodb.DynamoShop;
import dev.sayso.store.dynamodb.DynamoTables;
import java.time.InstantSource;

/// What finishes orders that somebody left, on the built-in shop.
public final class Finishing {

  private Finishing() {}

  public static FinishingOrders of(Shop shop, InstantSource clock) {
    return new FinishingOrders(shop.checkout(), shop.orders(), shop.attempts(), clock);
  }

  /// In a deployed function, which needs no catalogue.
  public static FinishingOrders deployed(Environment environment) {
    var settings = DynamoSettings.from(environment.variables());
    var tables = DynamoTables.of(DynamoClients.patient(settings), settings);
    var clock = InstantSource.system();
    var terms = ShopSettings.read(environment);
    var shop = DynamoShop.of(tables, terms, clock);
    var attempts = new DynamoOrderAttempts(tables, terms.cancelWindow());
    return new FinishingOrders(shop.checkout(), shop.orders(), attempts, clock);
  }
}
