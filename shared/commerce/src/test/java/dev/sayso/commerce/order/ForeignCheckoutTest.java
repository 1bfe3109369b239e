package dev.sayso.commerce.order;

import dev.sayso.commerce.shop.ShopTerms;
import java.time.InstantSource;

class ForeignCheckoutTest extends CheckoutContract {

  @Override
  public TestedShop open(ShopTerms terms, InstantSource clock) {
    return new ForeignShop(terms, clock);
  }
}
