package dev.sayso.commerce.order;

import dev.sayso.commerce.shop.ShopTerms;
import java.time.InstantSource;

class InMemoryOrdersTest extends OrdersContract {

  @Override
  public TestedShop open(ShopTerms terms, InstantSource clock) {
    return new InMemoryShop(terms, clock);
  }
}
