package dev.sayso.commerce.replenishment;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderStatus;
import dev.sayso.commerce.shopper.ShopperId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a shopper has bought, newest order first. Cancelled and returned orders do not count.
public record PurchaseHistory(List<Order> orders) {

  /// A purchase counts half as much after this time, so that a changed habit shows within months.
  private static final Duration HALF_LIFE = Duration.ofDays(60);

  public PurchaseHistory {
    orders =
        orders.stream()
            .filter(PurchaseHistory::counts)
            .sorted(Comparator.comparing(Order::placedAt).reversed())
            .toList();
  }

  /// Only what this shopper ordered.
  public PurchaseHistory of(ShopperId shopper) {
    return new PurchaseHistory(
        orders.stream().filter(order -> order.buyer().shopper().equals(shopper)).toList());
  }

  public boolean isEmpty() {
    return orders.isEmpty();
  }

  public Optional<Order> lastOrder() {
    return orders.stream().findFirst();
  }

  /// Every purchase of the product, newest first.
  public List<Purchase> purchases(Sku sku) {
    return orders.stream()
        .flatMap(order ->
            order.lines().stream()
                .filter(line -> line.sku().equals(sku))
                .map(line -> new Purchase(line, order.placedAt())))
        .toList();
  }

  public Optional<Purchase> last(Sku sku) {
    return purchases(sku).stream().findFirst();
  }

  /// How habitual each product is now: each purchase counts 1, halved every 60 days. Exponential
  /// decay of a personal count, as in the personal-frequency models of next-basket research.
  public Map<Sku, Double> habit(Instant now) {
    var habit = new LinkedHashMap<Sku, Double>();
    for (var order : orders) {
      double ages =
          (double) Duration.between(order.placedAt(), now).toSeconds() / HALF_LIFE.toSeconds();
      double weight = Math.pow(0.5, Math.max(0, ages));
      order.lines().forEach(line -> habit.merge(line.sku(), weight, Double::sum));
    }
    return habit;
  }

  /// The habits that these orders make; days are those of the `zone`. Gifts are no habit.
  public ShopperHabits habits(ZoneId zone) {
    return ShopperHabits.of(
        orders.stream()
            .filter(order -> order.buyer().gift().isEmpty())
            .map(order -> Basket.of(order, zone))
            .toList());
  }

  /// Whether the order says something of what is used at home.
  static boolean counts(Order order) {
    return order.status() != OrderStatus.CANCELLED && order.status() != OrderStatus.RETURNED;
  }
}
