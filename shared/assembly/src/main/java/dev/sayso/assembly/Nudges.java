package dev.sayso.assembly;

import dev.sayso.commerce.notice.Notices;
import dev.sayso.commerce.nudge.DueShoppers;
import dev.sayso.commerce.nudge.Nudging;
import dev.sayso.commerce.nudge.Till;
import dev.sayso.commerce.nudge.Writing;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.replenishment.Forecasting;
import dev.sayso.commerce.replenishment.Outlook;
import dev.sayso.commerce.replenishment.PurchaseHistory;
import dev.sayso.dialog.Shop;
import dev.sayso.dialog.speech.NoticeWords;
import dev.sayso.runtime.Environment;
import dev.sayso.store.dynamodb.DynamoClients;
import dev.sayso.store.dynamodb.DynamoDueShoppers;
import dev.sayso.store.dynamodb.DynamoMembers;
import dev.sayso.store.dynamodb.DynamoSettings;
import dev.sayso.store.dynamodb.DynamoTables;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Who is due, and what is done for them, on the built-in shop: the same for a deployed function
/// and for a developer's machine.
public record Nudges(DueShoppers shoppers, Nudging nudging) {

  public static Nudges of(DynamoTables tables, Shop shop, Notices notices, InstantSource clock) {
    return new Nudges(
        new DynamoDueShoppers(tables),
        new Nudging(
            new DynamoMembers(tables, orders -> outlook(orders, shop)),
            new Till(shop.checkout(), shop.orders(), shop.attempts(), shop.catalog()::products),
            notices,
            new Writing(new NoticeWords(), shop.terms(), shop.catalog()::products),
            clock));
  }

  /// In a deployed function, beside the shop of the same environment.
  public static Nudges deployed(Environment environment, Shop shop, Notices notices) {
    var settings = DynamoSettings.from(environment.variables());
    var tables = DynamoTables.of(DynamoClients.voice(settings), settings);
    return of(tables, shop, notices, InstantSource.system());
  }

  private static Optional<Outlook> outlook(PurchaseHistory orders, Shop shop) {
    var habits = orders.habits(shop.terms().timeZone());
    var through = orders.lastOrder().map(Order::placedAt).orElse(Instant.EPOCH);
    return Optional.of(Forecasting.of(shop.catalog()).outlook(habits, through));
  }
}
