package dev.sayso.commerce.privacy;

import dev.sayso.commerce.cart.Cart;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.service.Handover;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.Shopper;
import java.util.Optional;

/// A store of persons' data that a test fills and looks into.
public interface TestedData {

  PersonalData data();

  void put(Shopper shopper);

  void put(Order order);

  void put(HouseholdId household, Cart cart);

  void talk(Shopper shopper, String session);

  void handOver(HouseholdId household, Handover handover);

  Cart cart(HouseholdId household);

  Optional<Order> order(Order order);

  boolean isForgotten(HouseholdId household);

  boolean hasRecord(String orderId);

  /// All that is stored, as text.
  String everything();
}
