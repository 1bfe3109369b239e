package dev.sayso.commerce.order;

import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.commerce.shopper.Shopper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Prices goods under a shop's own terms: today's offers, the delivery fee for all goods together,
/// and tax on the goods. A part of a pack takes a whole pack of stock.
public record Quoting(ShopTerms terms) {

  /// How long a quote holds.
  public static final Duration LIFETIME = Duration.ofMinutes(15);

  /// What the lines cost at `now`; two lines of one product count as one.
  public Quote quote(
      Shopper shopper, List<WantedLine> wanted, Map<Sku, Offer> offers, Instant now) {
    var merged = new LinkedHashMap<Sku, Quantity>();
    wanted.forEach(line -> merged.merge(line.sku(), line.quantity(), Quantity::plus));
    var lines = new ArrayList<OrderLine>();
    var shortfalls = new ArrayList<Shortfall>();
    merged.forEach((sku, quantity) -> {
      var offer = offers.get(sku);
      if (offer == null || quantity.isMoreThan(offer.stock())) {
        shortfalls.add(new Shortfall(sku, offer == null ? 0 : offer.stock()));
      } else {
        lines.add(new OrderLine(sku, quantity, offer.price()));
      }
    });
    return quote(shopper, lines, shortfalls, now);
  }

  /// The quote of these lines at these prices, whatever they cost today.
  public Quote requote(Shopper shopper, List<OrderLine> agreed, Instant now) {
    return quote(shopper, agreed, List.of(), now);
  }

  private Quote quote(
      Shopper shopper, List<OrderLine> lines, List<Shortfall> shortfalls, Instant now) {
    return new Quote(
        terms.name(),
        lines,
        shortfalls,
        totals(lines),
        shopper.billing().address(),
        now.atZone(terms.timeZone()).toLocalDate().plusDays(terms.delivery().days()),
        now.plus(LIFETIME));
  }

  /// What these lines cost together; nothing costs nothing.
  public Totals totals(List<OrderLine> lines) {
    var none = Money.zero(terms.currency());
    if (lines.isEmpty()) {
      return new Totals(none, none, none);
    }
    var goods = lines.stream().map(OrderLine::total).reduce(none, Money::plus);
    return new Totals(goods, terms.delivery().feeFor(goods), goods.times(terms.taxRate()));
  }
}
