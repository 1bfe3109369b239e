package dev.sayso.store.dynamodb;

import dev.sayso.commerce.TestClock;
import dev.sayso.commerce.nudge.OnceContract;
import dev.sayso.commerce.order.TestedShop;
import dev.sayso.commerce.shopper.Shopper;
import java.util.Optional;

class DynamoOnceTest extends OnceContract {

  @Override
  protected World world(Shopper shopper, TestClock clock) {
    var shop = DynamoTestedShop.open(TestedShop.TERMS, clock);
    stock(shop);
    new DynamoShoppers(shop.tables()).put(shopper);
    return new World(
        new DynamoMembers(shop.tables(), _ -> Optional.empty()),
        new DynamoDueShoppers(shop.tables()),
        shop);
  }
}
