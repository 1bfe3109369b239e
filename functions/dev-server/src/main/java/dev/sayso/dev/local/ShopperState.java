package dev.sayso.dev.local;

import dev.sayso.commerce.cart.Cart;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.replenishment.ReplenishmentForecast;
import dev.sayso.commerce.service.Handover;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.dialog.OrderSummary;
import java.util.List;
import java.util.Optional;

/// All that is true of a shopper now: the household's cart, the shopper's own orders, oldest first,
/// the order summary that waits for a yes, in whichever conversation, the shopper's cases that were
/// handed to the shop's people, and what the household will need, the soonest first.
public record ShopperState(
    Shopper shopper,
    Cart cart,
    List<Order> orders,
    Optional<OrderSummary> pending,
    List<Handover> handovers,
    List<ReplenishmentForecast> forecasts) {

  public ShopperState {
    orders = List.copyOf(orders);
    handovers = List.copyOf(handovers);
    forecasts = List.copyOf(forecasts);
  }
}
