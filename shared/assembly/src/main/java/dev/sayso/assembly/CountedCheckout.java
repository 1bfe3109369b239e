package dev.sayso.assembly;

import dev.sayso.commerce.order.CancelResult;
import dev.sayso.commerce.order.Checkout;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.order.OrderResult;
import dev.sayso.commerce.order.PlacingOrder;
import dev.sayso.commerce.order.Prepared;
import dev.sayso.commerce.order.Quote;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.commerce.order.Withdrawal;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.runtime.Telemetry;
import java.util.List;
import java.util.Set;

/// A till whose outcomes are counted: `Orders`, `OrdersTurnedDown`, `OrdersUnknown`,
/// `Cancellations`, `CancellationsUnknown`.
record CountedCheckout(Checkout till, Telemetry telemetry) implements Checkout {

  @Override
  public Set<Capability> capabilities() {
    return till.capabilities();
  }

  @Override
  public Quote quote(Shopper shopper, List<WantedLine> lines) {
    return till.quote(shopper, lines);
  }

  @Override
  public Quote requote(Shopper shopper, List<OrderLine> agreed) {
    return till.requote(shopper, agreed);
  }

  @Override
  public Prepared prepare(OrderKey key, Quote quote) {
    return till.prepare(key, quote);
  }

  @Override
  public Withdrawal withdraw(PlacingOrder placing) {
    return till.withdraw(placing);
  }

  @Override
  public OrderResult place(PlacingOrder placing) {
    var result = till.place(placing);
    switch (result) {
      case OrderResult.Placed _ -> telemetry.add("Orders", 1);
      case OrderResult.Unknown _ -> telemetry.add("OrdersUnknown", 1);
      case OrderResult.PriceChanged _, OrderResult.OutOfStock _, OrderResult.Rejected _ ->
          telemetry.add("OrdersTurnedDown", 1);
      case OrderResult.AlreadyPlaced _, OrderResult.CheckoutLink _, OrderResult.Withdrawn _ -> {}
    }
    return result;
  }

  @Override
  public CancelResult cancel(Order order) {
    var result = till.cancel(order);
    switch (result) {
      case CancelResult.Cancelled _ -> telemetry.add("Cancellations", 1);
      case CancelResult.Unknown _ -> telemetry.add("CancellationsUnknown", 1);
      case CancelResult.TooLate _ -> {}
    }
    return result;
  }
}
