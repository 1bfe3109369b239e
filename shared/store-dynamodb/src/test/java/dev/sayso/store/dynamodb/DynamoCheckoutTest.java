package dev.sayso.store.dynamodb;

import dev.sayso.commerce.order.CheckoutContract;
import dev.sayso.commerce.order.TestedShop;
import dev.sayso.commerce.shop.ShopTerms;
import java.time.InstantSource;

class DynamoCheckoutTest extends CheckoutContract {

  @Override
  public TestedShop open(ShopTerms terms, InstantSource clock) {
    return DynamoTestedShop.open(terms, clock);
  }
}
