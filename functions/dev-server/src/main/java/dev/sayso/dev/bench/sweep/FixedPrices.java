package dev.sayso.dev.bench.sweep;

import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.order.CancelResult;
import dev.sayso.commerce.order.Checkout;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.order.OrderResult;
import dev.sayso.commerce.order.PlacingOrder;
import dev.sayso.commerce.order.Prepared;
import dev.sayso.commerce.order.Quote;
import dev.sayso.commerce.order.Quoting;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.commerce.order.Withdrawal;
import dev.sayso.commerce.shopper.Shopper;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A till without a database, where what the town wants costs the same for ever. Nothing is ordered
/// there: the town is only told.
record FixedPrices(Quoting quoting) implements Checkout {

  private static final Offer OFFER = new Offer(Town.SKU, Town.PRICE, 1_000_000_000, Town.DUE);

  @Override
  public Set<Capability> capabilities() {
    return Set.of();
  }

  @Override
  public Quote quote(Shopper shopper, List<WantedLine> lines) {
    return quoting.quote(shopper, lines, Map.of(Town.SKU, OFFER), Town.DUE);
  }

  @Override
  public Prepared prepare(OrderKey key, Quote quote) {
    return new Prepared.Refused("nothing is ordered here");
  }

  @Override
  public Withdrawal withdraw(PlacingOrder placing) {
    return new Withdrawal.Withdrawn();
  }

  @Override
  public OrderResult place(PlacingOrder placing) {
    return new OrderResult.Rejected("nothing is ordered here");
  }

  @Override
  public CancelResult cancel(Order order) {
    return new CancelResult.Unknown();
  }
}
