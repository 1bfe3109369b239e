package dev.sayso.commerce.replenishment;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderLine;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A basket that a shopper orders nearly the same again and again. `weekday` is set where all those
/// orders fell on one day of the week; `lastTime` is the newest of them.
public record UsualBasket(List<OrderLine> lines, Optional<DayOfWeek> weekday, Order lastTime) {

  private static final Duration WINDOW = Duration.ofDays(120);
  private static final int LEAST_LINES = 3;
  private static final int LEAST_ORDERS = 2;

  /// Orders belong together when they share at least half of all their products (Jaccard index).
  private static final double ALIKE = 0.5;

  /// The newest repeated basket; empty where no two orders are nearly the same.
  public static Optional<UsualBasket> of(PurchaseHistory history, Instant now, ZoneId zone) {
    var baskets =
        history.orders().stream()
            .filter(order -> order.lines().size() >= LEAST_LINES)
            .filter(order -> order.placedAt().isAfter(now.minus(WINDOW)))
            .toList();
    return baskets.stream()
        .map(order -> baskets.stream().filter(other -> alike(order, other) >= ALIKE).toList())
        .filter(group -> group.size() >= LEAST_ORDERS)
        .findFirst()
        .map(group -> basket(group, zone));
  }

  private static UsualBasket basket(List<Order> group, ZoneId zone) {
    var lines =
        group.stream()
            .flatMap(order -> order.lines().stream())
            .map(OrderLine::sku)
            .distinct()
            .filter(sku ->
                2 * group.stream().filter(order -> order.contains(sku)).count() > group.size())
            .map(sku -> newest(group, sku))
            .toList();
    var days =
        group.stream()
            .map(order -> order.placedAt().atZone(zone).getDayOfWeek())
            .collect(Collectors.toSet());
    var weekday = days.size() == 1 ? days.stream().findFirst() : Optional.<DayOfWeek>empty();
    return new UsualBasket(lines, weekday, group.getFirst());
  }

  private static OrderLine newest(List<Order> group, Sku sku) {
    return group.stream()
        .flatMap(order -> order.lines().stream())
        .filter(line -> line.sku().equals(sku))
        .findFirst()
        .orElseThrow();
  }

  private static double alike(Order one, Order other) {
    var shared = new HashSet<>(skus(one));
    shared.retainAll(skus(other));
    var all = new HashSet<>(skus(one));
    all.addAll(skus(other));
    return (double) shared.size() / all.size();
  }

  private static Set<Sku> skus(Order order) {
    return order.lines().stream().map(OrderLine::sku).collect(Collectors.toSet());
  }
}
