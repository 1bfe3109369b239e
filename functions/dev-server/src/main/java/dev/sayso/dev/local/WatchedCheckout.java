package dev.sayso.dev.local;

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
import dev.sayso.commerce.replenishment.OrderNews;
import dev.sayso.commerce.shopper.Shopper;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// The shop's till, which tells at once what became of orders. A deployed table tells the same by
/// its stream, a moment later.
record WatchedCheckout(Checkout till, Consumer<OrderNews> news) implements Checkout {

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
    if (result instanceof OrderResult.Placed(var order)) {
      news.accept(new OrderNews.Placed(order.buyer().household(), order.id()));
    }
    return result;
  }

  @Override
  public CancelResult cancel(Order order) {
    var result = till.cancel(order);
    if (result instanceof CancelResult.Cancelled(var stopped)) {
      news.accept(new OrderNews.Altered(stopped.buyer().household()));
    }
    return result;
  }
}
