package dev.sayso.store.dynamodb;

import dev.sayso.commerce.order.OrdersContract;
import dev.sayso.commerce.order.TestedShop;
import dev.sayso.commerce.shop.ShopTerms;
import java.time.InstantSource;

class DynamoOrdersTest extends OrdersContract {

  @Override
  public TestedShop open(ShopTerms terms, InstantSource clock) {
    return DynamoTestedShop.open(terms, clock);
  }
}
