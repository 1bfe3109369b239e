package dev.sayso.dialog;

import dev.sayso.commerce.order.InMemoryShop;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.TestedShop;
import dev.sayso.commerce.shopper.Shopper;
import java.time.InstantSource;

class InMemorySessionsTest extends SessionsContract {

  @Override
  public TestedSessions open(InstantSource clock) {
    var shop = new InMemoryShop(TestedShop.TERMS, clock);
    var sessions = new InMemorySessions(shop, clock);
    return new TestedSessions() {
      @Override
      public Sessions sessions() {
        return sessions;
      }

      @Override
      public void knows(Shopper shopper) {
        sessions.put(shopper);
      }

      @Override
      public void knows(Order order) {
        shop.knows(order);
      }
    };
  }
}
