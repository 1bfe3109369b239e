package dev.sayso.commerce.privacy;

import dev.sayso.commerce.TestClock;
import dev.sayso.commerce.cart.Cart;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.service.Handover;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.Shopper;
import java.util.Optional;

class InMemoryPersonalDataTest extends PersonalDataContract {

  @Override
  public TestedData open(TestClock clock) {
    return new InMemory(new InMemoryPersonalData());
  }

  private record InMemory(InMemoryPersonalData data) implements TestedData {

    @Override
    public void put(Shopper shopper) {
      data.put(shopper);
    }

    @Override
    public void put(Order order) {
      data.put(order);
    }

    @Override
    public void put(HouseholdId household, Cart cart) {
      data.put(household, cart);
    }

    @Override
    public void talk(Shopper shopper, String session) {
      data.talk(shopper.id(), session);
    }

    @Override
    public void handOver(HouseholdId household, Handover handover) {
      data.handOver(handover);
    }

    @Override
    public Cart cart(HouseholdId household) {
      return data.cart(household);
    }

    @Override
    public Optional<Order> order(Order order) {
      return data.order(order);
    }

    @Override
    public boolean isForgotten(HouseholdId household) {
      return data.isForgotten(household);
    }

    @Override
    public boolean hasRecord(String orderId) {
      return data.record(orderId).isPresent();
    }

    @Override
    public String everything() {
      return data.everything().toString();
    }
  }
}
