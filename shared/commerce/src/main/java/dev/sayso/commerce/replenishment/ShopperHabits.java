package dev.sayso.commerce.replenishment;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.replenishment.ProductHabit.Spot;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The habits of one shopper (or household), kept up to date order by order: an order costs constant
/// time a line, however long the history.
///
/// The state is a function of the *set* of orders taken in the order of their days. So an order of an
/// earlier day than the last one cannot be added at the end; it is [Taking.TooEarly], and the caller
/// rebuilds from the shopper's orders ([#of]), as it does where an order was cancelled or deleted.
/// Sums and counts could be taken back, moving averages cannot, and a rebuild costs microseconds. An
/// order that was delivered twice changes nothing.
public final class ShopperHabits {

  /// How many ids are remembered to tell a second delivery from a late order.
  private static final int REMEMBERED = 32;

  private final LinkedHashMap<Sku, ProductHabit> products = new LinkedHashMap<>();
  private final Deque<String> ids = new ArrayDeque<>();
  private List<Sku> basket = List.of();
  private List<Sku> before = List.of();
  private Trips trips = Trips.NONE;

  /// What came of an order.
  public sealed interface Taking {

    /// It counts now.
    record Taken() implements Taking {}

    /// It counted before; nothing changed.
    record Known() implements Taking {}

    /// It lies before the last order; nothing changed, and the habits want rebuilding.
    record TooEarly() implements Taking {}
  }

  /// The whole state as plain values, to be kept and read back: `products` in the order in which they
  /// were bought last, `basket` and `before` the last two days' products, `ids` of the last orders.
  public record State(
      Trips trips,
      List<ProductHabit> products,
      List<Sku> basket,
      List<Sku> before,
      List<String> ids) {

    public State {
      products = List.copyOf(products);
      basket = List.copyOf(basket);
      before = List.copyOf(before);
      ids = List.copyOf(ids);
    }
  }

  public static ShopperHabits of(State state) {
    var habits = new ShopperHabits();
    state.products.forEach(habit -> habits.products.putLast(habit.sku(), habit));
    habits.ids.addAll(state.ids);
    habits.basket = state.basket;
    habits.before = state.before;
    habits.trips = state.trips;
    return habits;
  }

  public State state() {
    return new State(
        trips, List.copyOf(products.sequencedValues()), basket, before, List.copyOf(ids));
  }

  /// The habits after all these baskets, in whatever order they are given.
  public static ShopperHabits of(Collection<Basket> baskets) {
    var habits = new ShopperHabits();
    baskets.stream()
        .sorted(Comparator.comparing(Basket::day).thenComparing(Basket::id))
        .forEach(habits::take);
    return habits;
  }

  public Taking take(Basket order) {
    int day = (int) order.day().toEpochDay();
    if (ids.contains(order.id())) {
      return new Taking.Known();
    }
    if (trips.orders() > 0 && day < trips.lastDay()) {
      return new Taking.TooEarly();
    }
    remember(order.id());
    boolean sameDay = trips.orders() > 0 && day == trips.lastDay();
    var spot = new Spot(sameDay ? trips.orders() - 1 : trips.orders(), day);
    int fresh = count(order, spot);
    var skus = order.items().stream().map(Basket.Item::sku).toList();
    if (sameDay) {
      var merged = new LinkedHashSet<>(basket);
      merged.addAll(skus);
      basket = List.copyOf(merged);
    } else {
      before = basket;
      basket = skus;
      trips = trips.plus(day, skus.size(), fresh);
    }
    return new Taking.Taken();
  }

  /// Rewrites the products of an order; says how many were never bought before.
  private int count(Basket order, Spot spot) {
    int fresh = 0;
    int size = order.items().size();
    for (int i = 0; i < size; i++) {
      var item = order.items().get(i);
      double place = size == 1 ? 0.5 : (double) i / (size - 1);
      var habit = products.get(item.sku());
      fresh += habit == null ? 1 : 0;
      products.putLast(
          item.sku(),
          habit == null
              ? ProductHabit.first(item.sku(), item.packs(), place, spot)
              : habit.again(item.packs(), place, spot));
    }
    return fresh;
  }

  public Trips trips() {
    return trips;
  }

  public Optional<ProductHabit> habit(Sku sku) {
    return Optional.ofNullable(products.get(sku));
  }

  @Nullable ProductHabit get(Sku sku) {
    return products.get(sku);
  }

  /// Every product bought so far, the latest bought first.
  public Collection<ProductHabit> products() {
    return products.sequencedValues().reversed();
  }

  /// What the last day of shopping brought.
  public List<Sku> lastBasket() {
    return basket;
  }

  List<Sku> basketBefore() {
    return before;
  }

  private void remember(String id) {
    ids.addLast(id);
    if (ids.size() > REMEMBERED) {
      ids.removeFirst();
    }
  }
}
