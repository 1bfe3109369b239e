package dev.sayso.commerce.nudge;

import dev.sayso.commerce.TestClock;
import dev.sayso.commerce.order.InMemoryShop;
import dev.sayso.commerce.order.TestedShop;
import dev.sayso.commerce.shopper.Shopper;
import java.time.Instant;

class InMemoryOnceTest extends OnceContract {

  @Override
  protected World world(Shopper shopper, TestClock clock) {
    var shop = new InMemoryShop(TestedShop.TERMS, clock);
    stock(shop);
    var members = new InMemoryMembers(shop::all, 3);
    members.put(shopper, Instant.EPOCH);
    return new World(members, members, shop);
  }
}
