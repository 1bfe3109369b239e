package dev.sayso.dev.local;

import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.replenishment.Forecasting;
import dev.sayso.commerce.replenishment.ReplenishmentForecast;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dialog.Caller;
import dev.sayso.dialog.Expectation;
import dev.sayso.dialog.Expectation.Missing;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.OrderSummary;
import dev.sayso.dialog.Session;
import dev.sayso.dialog.Shop;
import dev.sayso.dialog.Visit;
import dev.sayso.store.dynamodb.DynamoConversations;
import dev.sayso.store.dynamodb.DynamoHandovers;
import dev.sayso.store.dynamodb.DynamoSessions;
import dev.sayso.store.dynamodb.DynamoTables;
import dev.sayso.store.dynamodb.Homes;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Looks at what is true of a shopper, and changes nothing.
record States(DynamoTables tables, Homes homes, InstantSource clock) {

  private static final int MOST_ORDERS = 10_000;

  ShopperState of(Shopper shopper, Shop shop) {
    var visit = visit(shopper.id());
    var bought = shop.orders().recent(shopper.household(), MOST_ORDERS);
    return new ShopperState(
        visit.shopper(),
        visit.cart(),
        own(shopper, bought),
        pending(shopper),
        new DynamoHandovers(tables).of(shopper),
        forecasts(visit, shop));
  }

  /// What a turn would read, in one round trip.
  Visit visit(ShopperId shopper) {
    return new DynamoSessions(tables, homes, clock).open(new Caller.Known(shopper), "dev/look");
  }

  /// Of the household: whoever ordered the milk, all drink it, and whoever said that they are away,
  /// all are.
  private List<ReplenishmentForecast> forecasts(Visit visit, Shop shop) {
    var zone = shop.terms().timeZone();
    var today = LocalDate.ofInstant(clock.instant(), zone);
    var shifts =
        visit.members().stream()
            .flatMap(member -> member.notes().supply().shifts().stream())
            .toList();
    return visit
        .outlook()
        .filter(kept -> !kept.isBehind(visit.orders()))
        .orElseGet(() ->
            Forecasting.of(shop.catalog()).outlook(visit.orders().habits(zone), Instant.EPOCH))
        .forecasts(today, shifts);
  }

  private static List<Order> own(Shopper shopper, List<Order> bought) {
    return bought.stream()
        .filter(order -> order.buyer().shopper().equals(shopper.id()))
        .sorted(Comparator.comparing(Order::placedAt).thenComparing(order -> order.id().value()))
        .toList();
  }

  /// The newest, where several conversations wait.
  private Optional<OrderSummary> pending(Shopper shopper) {
    return new DynamoConversations(tables)
        .of(shopper).stream()
            .map(Session::expectation)
            .flatMap(States::summary)
            .max(Comparator.comparing(OrderSummary::at));
  }

  /// An order waits for its yes, for the code after the yes, or for what somebody else added.
  private static Stream<OrderSummary> summary(Expectation expectation) {
    return switch (expectation) {
      case Expectation.Confirmation(Proposal.PlaceOrder(var summary)) -> Stream.of(summary);
      case Expectation.Confirmation(Proposal.TakeIn(var before)) -> Stream.of(before);
      case Expectation.MissingSlot(Missing.Code(var summary, _)) -> Stream.of(summary);
      case Expectation.Nothing _,
          Expectation.Confirmation _,
          Expectation.Choice _,
          Expectation.MissingSlot _ ->
          Stream.empty();
    };
  }
}
