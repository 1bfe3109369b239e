package dev.sayso.store.dynamodb;

import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Offers;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.order.Checkout;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.Orders;
import dev.sayso.commerce.order.TestedShop;
import dev.sayso.commerce.shop.ShopTerms;
import java.time.Instant;
import java.time.InstantSource;

/// The built-in shop on DynamoDB Local, to be filled by contract tests.
record DynamoTestedShop(DynamoTables tables, DynamoShop shop) implements TestedShop {

  static DynamoTestedShop open(ShopTerms terms, InstantSource clock) {
    var tables = LocalDynamo.tables();
    return new DynamoTestedShop(tables, DynamoShop.of(tables, terms, clock));
  }

  @Override
  public Offers offers() {
    return shop.offers();
  }

  @Override
  public Checkout checkout() {
    return shop.checkout();
  }

  @Override
  public Orders orders() {
    return shop.orders();
  }

  @Override
  public void sells(Sku sku, Money price, int stock) {
    new DynamoCatalogStore(tables).write(new Offer(sku, price, stock, Instant.EPOCH));
  }

  @Override
  public void knows(Order order) {
    Batches.put(tables.client(), tables.shoppers(), OrderItems.items(order));
  }
}
