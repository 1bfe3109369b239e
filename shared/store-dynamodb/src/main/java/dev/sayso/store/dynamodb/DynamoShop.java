package dev.sayso.store.dynamodb;

import dev.sayso.commerce.catalog.Offers;
import dev.sayso.commerce.order.Checkout;
import dev.sayso.commerce.order.Orders;
import dev.sayso.commerce.shop.ShopTerms;
import java.time.InstantSource;

/// The built-in shop: all ports of a shop on the two tables, under fixed terms.
public record DynamoShop(Offers offers, Checkout checkout, Orders orders) {

  public static DynamoShop of(DynamoTables tables, ShopTerms terms, InstantSource clock) {
    return new DynamoShop(
        new DynamoOffers(tables, clock),
        new DynamoCheckout(tables, terms, clock),
        new DynamoOrders(tables, clock));
  }
}
