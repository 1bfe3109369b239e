package dev.sayso.commerce.replenishment;

import dev.sayso.commerce.catalog.Catalog;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.order.Orders;
import dev.sayso.commerce.replenishment.Forecasts.Kept;
import dev.sayso.commerce.replenishment.Forecasts.Past;
import dev.sayso.commerce.replenishment.ShopperHabits.Taking;
import dev.sayso.commerce.shopper.HouseholdId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Keeps habits and outlooks in step with the orders. News may come twice, late, or in the wrong
/// order: an order is looked up before it counts, and where it cannot be added at the end, all is
/// made anew from the household's orders. So what is kept is what the orders as they stand make, in
/// whatever order they were told.
public final class UpdatingForecasts {

  /// Somebody else may write in between, though not so often.
  private static final int TRIES = 10;

  private static final int ALL = Integer.MAX_VALUE;

  private final Forecasts forecasts;
  private final Orders orders;
  private final Catalog catalog;
  private final ZoneId zone;

  /// Days are those of the `zone`, which is the shop's.
  public UpdatingForecasts(Forecasts forecasts, Orders orders, Catalog catalog, ZoneId zone) {
    this.forecasts = forecasts;
    this.orders = orders;
    this.catalog = catalog;
    this.zone = zone;
  }

  /// Takes in what happened to one household's orders: the new outlook, or empty where everything
  /// was known before.
  public Optional<Outlook> update(HouseholdId household, List<OrderNews> news) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      var kept = forecasts.kept(household);
      var now = kept.past().flatMap(past -> added(past, news)).orElseGet(() -> made(household));
      if (kept.past().filter(now::equals).isPresent() || isNothing(kept, now)) {
        return Optional.empty();
      }
      var saved = save(household, kept, now);
      if (saved.isPresent()) {
        return saved;
      }
    }
    throw outrun();
  }

  /// Makes all anew from the household's orders, after they were imported, or after goods were
  /// named or sorted anew. Empty, and nothing is written, where there is no order and nothing is
  /// kept.
  public Optional<Outlook> rebuild(HouseholdId household) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      var kept = forecasts.kept(household);
      var now = made(household);
      if (isNothing(kept, now)) {
        return Optional.empty();
      }
      var saved = save(household, kept, now);
      if (saved.isPresent()) {
        return saved;
      }
    }
    throw outrun();
  }

  /// The habits with these orders; empty where they cannot be added at the end. A second order of
  /// one day cannot either, because which of them was first would show.
  private Optional<Past> added(Past past, List<OrderNews> news) {
    var habits = ShopperHabits.of(past.habits());
    var through = past.through();
    for (var one : news) {
      if (!(one instanceof OrderNews.Placed placed)) {
        return Optional.empty();
      }
      var order = orders.order(placed.order()).filter(PurchaseHistory::counts);
      if (order.isEmpty()) {
        continue;
      }
      var basket = Basket.of(order.get(), zone);
      int before = habits.trips().orders();
      if (order.get().buyer().gift().isEmpty()
          && !(habits.take(basket) instanceof Taking.Known)
          && habits.trips().orders() == before) {
        return Optional.empty();
      }
      through = later(through, order.get().placedAt());
    }
    return Optional.of(new Past(habits.state(), through));
  }

  private Past made(HouseholdId household) {
    var history = new PurchaseHistory(orders.recent(household, ALL));
    var through = history.lastOrder().map(order -> order.placedAt()).orElse(Instant.EPOCH);
    return new Past(history.habits(zone).state(), through);
  }

  private Optional<Outlook> save(HouseholdId household, Kept read, Past now) {
    var outlook = outlook(ShopperHabits.of(now.habits()), now.through());
    return forecasts.save(household, read, now.habits(), outlook)
        ? Optional.of(outlook)
        : Optional.empty();
  }

  /// The catalogue is asked once: it may be on a cluster.
  private Outlook outlook(ShopperHabits habits, Instant through) {
    var skus = habits.products().stream().limit(Outlook.MOST).map(ProductHabit::sku).toList();
    var kinds =
        catalog.products(skus).stream().collect(Collectors.toMap(Product::sku, UsualDays::kind));
    var population = new Population(sku -> kinds.getOrDefault(sku, Kind.UNKNOWN));
    return new Forecasting(ForecastModel.shipped(), population).outlook(habits, through);
  }

  /// Nothing is kept, or no longer, and there is no order: whose data were deleted stays away.
  private static boolean isNothing(Kept kept, Past now) {
    return kept.past().isEmpty() && now.through().equals(Instant.EPOCH);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static IllegalStateException outrun() {
    return new IllegalStateException("a household's habits change too often to be written");
  }
}
