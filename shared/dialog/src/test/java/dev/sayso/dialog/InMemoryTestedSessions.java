package dev.sayso.dialog;

import dev.sayso.commerce.order.InMemoryShop;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.TestedShop;
import dev.sayso.commerce.replenishment.Forecasts;
import dev.sayso.commerce.service.Handover;
import dev.sayso.commerce.shopper.Shopper;
import java.time.InstantSource;
import java.util.List;

/// Conversations in memory, to be filled by contract tests.
record InMemoryTestedSessions(InMemorySessions sessions, InMemoryShop shop)
    implements TestedSessions {

  static TestedSessions open(InstantSource clock) {
    var shop = new InMemoryShop(TestedShop.TERMS, clock);
    return new InMemoryTestedSessions(new InMemorySessions(shop, clock), shop);
  }

  @Override
  public Links links() {
    return sessions;
  }

  @Override
  public Forecasts forecasts() {
    return sessions.forecasts();
  }

  @Override
  public void knows(Shopper shopper) {
    sessions.put(shopper);
  }

  @Override
  public void knows(Order order) {
    shop.knows(order);
  }

  @Override
  public List<Handover> handovers(Shopper shopper) {
    return sessions.handovers().stream()
        .filter(handover -> handover.shopper().equals(shopper.id()))
        .toList();
  }
}
