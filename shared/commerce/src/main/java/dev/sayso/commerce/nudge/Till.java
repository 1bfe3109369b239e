package dev.sayso.commerce.nudge;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.ledger.LedgerHead;
import dev.sayso.commerce.order.Checkout;
import dev.sayso.commerce.order.Consent;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderAttempt;
import dev.sayso.commerce.order.OrderAttempts;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.order.OrderResult;
import dev.sayso.commerce.order.OrderWish;
import dev.sayso.commerce.order.Orders;
import dev.sayso.commerce.order.PlacingOrder;
import dev.sayso.commerce.order.Prepared;
import dev.sayso.commerce.order.Quote;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.commerce.replenishment.StandingRule;
import dev.sayso.commerce.replenishment.StandingRule.Progress;
import dev.sayso.commerce.shopper.Preference;
import dev.sayso.commerce.shopper.Shopper;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The shop, as standing orders need it: quotes, and orders under the record of what was agreed to
/// and announced. `products` tells what is sold; what it does not know is missing.
public record Till(
    Checkout checkout,
    Orders orders,
    OrderAttempts attempts,
    Function<Collection<Sku>, List<Product>> products) {

  /// What the rule's order would cost now, at the place that this shopper's orders go to.
  Quote quote(Shopper shopper, StandingRule rule) {
    return checkout.quote(delivered(shopper), List.of(new WantedLine(rule.sku(), rule.quantity())));
  }

  /// What was agreed to and announced is on record before the shop hears of it.
  OrderResult place(Moment now, StandingRule rule, Progress.Announced told, Quote quote) {
    var shopper = now.shopper();
    var buyer = new Order.Buyer(shopper.id(), shopper.household());
    var placing =
        new PlacingOrder(told.key(), buyer, pictured(now, quote), consent(shopper, rule, told));
    var wish = new OrderWish.Standing(placing);
    attempts.begin(OrderAttempt.recorded(wish, now.now()), LedgerHead.NONE);
    return switch (checkout.prepare(told.key(), quote)) {
      case Prepared.Ready(var draft) -> checkout.place(placing.as(draft));
      case Prepared.Refused(var why) -> new OrderResult.Rejected(why);
      case Prepared.Unknown _ -> new OrderResult.Unknown();
    };
  }

  Optional<Order> find(Progress.Announced told) {
    return orders.findByKey(told.key());
  }

  /// The rule as it was agreed to, and the announcement that nobody objected to.
  private static Consent consent(Shopper shopper, StandingRule rule, Progress.Announced told) {
    var agreed = rule.agreed();
    return new Consent(
        agreed.words() + "\n" + told.words(),
        told.total(),
        told.hash(),
        agreed.answer(),
        shopper.id().value(),
        agreed.session(),
        agreed.at());
  }

  private Quote pictured(Moment now, Quote quote) {
    long days = ChronoUnit.DAYS.between(now.today(), quote.arrivesOn());
    return new Quote(
        quote.seller(),
        quote.lines().stream().map(line -> pictured(quote, line, (int) days)).toList(),
        quote.shortfalls(),
        quote.totals(),
        quote.shipTo(),
        quote.arrivesOn(),
        quote.expiresAt());
  }

  private OrderLine pictured(Quote quote, OrderLine line, int days) {
    return products.apply(List.of(line.sku())).stream()
        .findFirst()
        .map(product ->
            line.as(
                new OrderLine.Sold(product.spoken(), product.pack(), seller(quote, product), days)))
        .orElse(line);
  }

  private static String seller(Quote quote, Product product) {
    var soldBy = product.details().soldBy();
    return soldBy.isBlank() ? quote.seller() : soldBy;
  }

  /// The place they last asked their orders to go to, where they have one of that name.
  private static Shopper delivered(Shopper shopper) {
    return shopper.preferences().stream()
        .filter(one -> one.kind() == Preference.Kind.DELIVERY)
        .map(Preference::about)
        .reduce((_, newer) -> newer)
        .flatMap(name ->
            shopper.billing().places().entrySet().stream()
                .filter(place -> place.getKey().strip().equalsIgnoreCase(name.strip()))
                .findFirst())
        .map(place -> shopper.deliveringTo(place.getValue()))
        .orElse(shopper);
  }
}
