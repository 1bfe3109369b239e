package dev.sayso.commerce.replenishment;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderLine;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A basket that a shopper orders nearly the same again and again. `weekday` is set where all those
/// orders fell on one day of the week; `lastTime` is the newest of them; `rhythm` is how often it
/// comes, empty where all of them fell on one day.
public record UsualBasket(
    List<OrderLine> lines, Optional<DayOfWeek> weekday, Order lastTime, Optional<Rhythm> rhythm) {

  private static final Duration WINDOW = Duration.ofDays(120);
  private static final int LEAST_LINES = 3;
  private static final int LEAST_ORDERS = 2;

  /// Orders belong together when they share at least half of all their products (Jaccard index).
  private static final double ALIKE = 0.5;

  /// From this share of its gap on, a basket may be meant; beyond the other, the habit is over.
  private static final double NEARLY_DUE = 0.5;

  private static final double GIVEN_UP = 3;

  /// The newest repeated basket; empty where no two orders are nearly the same.
  public static Optional<UsualBasket> of(PurchaseHistory history, Instant now, ZoneId zone) {
    return all(history, now, zone).stream().findFirst();
  }

  /// Every repeated basket, the one ordered last first. An order belongs to one of them only.
  public static List<UsualBasket> all(PurchaseHistory history, Instant now, ZoneId zone) {
    var left =
        new ArrayList<>(
            history.orders().stream()
                .filter(order -> order.lines().size() >= LEAST_LINES)
                .filter(order -> order.placedAt().isAfter(now.minus(WINDOW)))
                .toList());
    var baskets = new ArrayList<UsualBasket>();
    while (!left.isEmpty()) {
      var newest = left.getFirst();
      var group = left.stream().filter(other -> alike(newest, other) >= ALIKE).toList();
      if (group.size() >= LEAST_ORDERS) {
        baskets.add(basket(group, zone));
      }
      left.removeAll(group);
    }
    return baskets;
  }

  /// Those of the baskets that "my usual" can mean today, the most overdue first: on the very
  /// weekday of one, that one; else what is nearly due; where nothing is, what was not given up.
  public static List<UsualBasket> meant(List<UsualBasket> baskets, Instant now, ZoneId zone) {
    var today = LocalDate.ofInstant(now, zone);
    var ranked =
        baskets.stream()
            .sorted(
                Comparator.comparingDouble((UsualBasket one) -> one.passed(today, zone)).reversed())
            .toList();
    var due =
        ranked.stream()
            .filter(one -> one.passed(today, zone) >= NEARLY_DUE)
            .filter(one -> one.passed(today, zone) <= GIVEN_UP)
            .toList();
    var ofToday =
        due.stream()
            .filter(one -> one.weekday().filter(today.getDayOfWeek()::equals).isPresent())
            .toList();
    if (ofToday.size() == 1) {
      return ofToday;
    }
    if (!due.isEmpty()) {
      return due;
    }
    var living = ranked.stream().filter(one -> one.passed(today, zone) <= GIVEN_UP).toList();
    return living.isEmpty() ? ranked.stream().limit(1).toList() : living;
  }

  private double passed(LocalDate today, ZoneId zone) {
    var last = LocalDate.ofInstant(lastTime.placedAt(), zone);
    return rhythm.map(often -> often.passed(last, today)).orElse(0.0);
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
    var rhythm = Rhythm.of(group.stream().map(Order::placedAt).toList(), zone);
    return new UsualBasket(lines, weekday, group.getFirst(), rhythm);
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
