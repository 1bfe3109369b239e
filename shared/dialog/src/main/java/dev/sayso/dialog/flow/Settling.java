package dev.sayso.dialog.flow;

import dev.sayso.commerce.order.Order;
import dev.sayso.dialog.Expectation;
import dev.sayso.dialog.Expectation.Missing;
import dev.sayso.dialog.OrderSummary;
import java.util.Optional;

/// Finds an order that stands although its turn never ended: the shop took it, and then the process
/// died or the answer was lost. The order's key tells, so that nothing is ordered twice and the
/// shopper hears of it.
public final class Settling {

  private Settling() {}

  /// What to say and remember of such an order; empty where the proposed order does not stand.
  public static Optional<Decision> settle(Facts facts, State state) {
    return proposed(state)
        .flatMap(summary ->
            placed(facts, summary)
                .map(order -> new CheckoutFlow(facts).ordered(state, summary, order)));
  }

  /// The order that a yes, or the voice code after it, places.
  private static Optional<OrderSummary> proposed(State state) {
    return state.session().expectation()
            instanceof Expectation.MissingSlot(Missing.Code(var summary, var _))
        ? Optional.of(summary)
        : ProposalFlow.open(state);
  }

  private static Optional<Order> placed(Facts facts, OrderSummary summary) {
    return facts.orders().orders().stream()
        .filter(order -> order.key().equals(summary.key()))
        .findFirst();
  }
}
