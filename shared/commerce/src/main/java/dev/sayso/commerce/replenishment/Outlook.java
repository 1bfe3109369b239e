package dev.sayso.commerce.replenishment;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.replenishment.ReplenishmentForecast.Because;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What a household will need, as of its orders up to `through`: for each product it is used to,
/// how likely it is bought again by which day. So small that it is read with every turn; the
/// forecasts of any day follow from it without the model or the orders.
public record Outlook(Instant through, List<Item> items) {

  /// How many products it covers at most, the latest bought first.
  public static final int MOST = 80;

  /// The share of purchases inside the interval.
  private static final double BETWEEN = 0.8;

  public Outlook {
    items = List.copyOf(items.subList(0, Math.min(MOST, items.size())));
  }

  /// One product: when it was bought last, on how many days, how many days apart such purchases
  /// usually are, and the curve counted from the last of them.
  public record Item(Sku sku, LocalDate lastBought, int times, int usualDays, DueCurve curve) {

    /// The forecast as seen on a day; empty where it was not bought for half a year: then it is no
    /// habit any more.
    Optional<ReplenishmentForecast> on(LocalDate today) {
      int passed = (int) Math.max(0, ChronoUnit.DAYS.between(lastBought, today));
      if (passed >= DueCurve.horizon()) {
        return Optional.empty();
      }
      // Bought today is not due today; else a day not over yet may still bring it.
      var now = curve.passed(Math.max(0, passed - 1));
      int due = now.expected();
      var interval = now.interval();
      return Optional.of(
          new ReplenishmentForecast(
              sku,
              lastBought.plusDays(due),
              lastBought.plusDays(Math.min(due, interval.earliest())),
              lastBought.plusDays(Math.max(due, interval.latest())),
              Math.clamp(BETWEEN * now.ever(), 0, 1),
              new Because(lastBought, times, usualDays)));
    }
  }

  /// Every forecast as seen on a day, after what was said about it, the soonest due first.
  public List<ReplenishmentForecast> forecasts(LocalDate today, List<Shift> shifts) {
    return items.stream()
        .flatMap(item -> item.on(today).stream())
        .map(forecast -> Shift.apply(forecast, shifts, today))
        .sorted(
            Comparator.comparing(ReplenishmentForecast::dueOn)
                .thenComparing(ReplenishmentForecast::sku))
        .toList();
  }

  /// Of these products alone.
  public Outlook only(Predicate<Sku> which) {
    return new Outlook(through, items.stream().filter(item -> which.test(item.sku())).toList());
  }

  /// When a product is due as it was foreseen on the day it was last bought, after what was said
  /// about it: a day that does not move on by itself while the product is not bought.
  public Optional<ReplenishmentForecast> foreseen(Sku sku, List<Shift> shifts, LocalDate today) {
    return items.stream()
        .filter(item -> item.sku().equals(sku))
        .findFirst()
        .flatMap(item -> item.on(item.lastBought()))
        .map(forecast -> Shift.apply(forecast, shifts, today));
  }

  /// Whether there is an order that it does not know yet.
  public boolean isBehind(PurchaseHistory history) {
    return history.lastOrder().filter(order -> order.placedAt().isAfter(through)).isPresent();
  }
}
