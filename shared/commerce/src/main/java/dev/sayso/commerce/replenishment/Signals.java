package dev.sayso.commerce.replenishment;

import dev.sayso.commerce.catalog.Sku;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The figures from which it is judged whether a product will be in the shopper's next basket: the
/// shopper's own habit (counts decayed at several half-lives, distances, the product's rank among
/// their own), the shopper, and what others teach ([CrowdSignals]). Made for one shopper at one
/// moment, for some hundred candidates.
public final class Signals {

  private static final List<String> HABIT =
      List.of(
          "times", "rate", "ordersSince", "daysSince", "orders3", "orders8", "orders20", "orders50",
          "days20", "days60", "days180", "elapsedDays", "elapsedOrders", "spreadDays", "spreadOrders",
          "meanDays", "meanOrders", "lastGap", "quickRatio", "hazardDays", "hazardOrders", "packs",
          "packsRatio", "place", "age", "share", "relative");

  private static final List<String> SHOPPER =
      List.of(
          "rank", "orders", "size", "lastSize", "variety", "fresh", "tripGap", "ownCount", "weekday",
          "weight", "inBefore");

  /// The names of the figures, in their order.
  public static final List<String> NAMES = names();

  /// How many of the shopper's own products compete.
  private static final int OWN = 90;

  private final ShopperHabits habits;
  private final Population population;
  private final Trips trips;
  private final CrowdSignals crowd;
  private final List<Candidate> own;
  private final Map<ProductPrior, Shelf> shelves = new HashMap<>();
  private final double best;
  private final int ownCount;

  /// A product that competes; `habit` is null where the shopper never bought it. `weight` is a quick
  /// first guess by which the own products are sifted.
  public record Candidate(Sku sku, @Nullable ProductHabit habit, double weight, int rank) {}

  /// What the shopper buys of one kind of goods: its products' weights together, how many they are,
  /// and how many orders ago the last of them was bought.
  record Shelf(double weight, int products, int since) {

    static final Shelf EMPTY = new Shelf(0, 0, 999);

    Shelf with(Candidate one, int ordersSince) {
      return new Shelf(weight + one.weight, products + 1, Math.min(since, ordersSince));
    }
  }

  public Signals(ShopperHabits habits, Population population) {
    this.habits = habits;
    this.population = population;
    this.trips = habits.trips();
    var sifted = new ArrayList<Candidate>(habits.products().size());
    for (var habit : habits.products()) {
      var one = new Candidate(habit.sku(), habit, weight(habit), 0);
      sifted.add(one);
      int since = trips.orders() - habit.last().order();
      var kind = population.prior(habit.sku()).kind;
      shelves.put(kind, shelves.getOrDefault(kind, Shelf.EMPTY).with(one, since));
    }
    sifted.sort(Comparator.comparingDouble((Candidate one) -> -one.weight));
    ownCount = sifted.size();
    own = List.copyOf(sifted.subList(0, Math.min(OWN, ownCount)));
    best = own.isEmpty() ? 1 : own.getFirst().weight;
    crowd = new CrowdSignals(habits, population, own);
  }

  /// The products that compete: the likeliest of the shopper's own, then popular ones never bought.
  public List<Candidate> candidates() {
    var all = new ArrayList<Candidate>();
    for (var one : own) {
      all.add(new Candidate(one.sku, one.habit, one.weight, all.size()));
    }
    for (var sku : population.popular(trips.lastDay())) {
      if (habits.get(sku) == null) {
        all.add(new Candidate(sku, null, 0, all.size()));
      }
    }
    return all;
  }

  /// The figures of one candidate, in the order of [#NAMES].
  public float[] of(Candidate candidate) {
    var row = new Row(NAMES.size());
    var prior = population.prior(candidate.sku);
    var habit = candidate.habit;
    if (habit == null) {
      row.none(HABIT.size());
    } else {
      own(row, candidate, habit, prior);
    }
    row.add(candidate.rank)
        .add(trips.orders())
        .add(trips.size().products())
        .add(trips.size().last())
        .add(ownCount / Math.max(1, trips.size().total()))
        .add(trips.size().fresh())
        .add(trips.gaps().mean())
        .add(ownCount)
        .add(Math.floorMod(trips.lastDay(), 7))
        .add(candidate.weight)
        .add(habits.basketBefore().contains(candidate.sku) ? 1 : 0);
    crowd.add(row, candidate, prior, shelves.getOrDefault(prior.kind, Shelf.EMPTY));
    return row.full();
  }

  private void own(Row row, Candidate candidate, ProductHabit habit, ProductPrior prior) {
    int since = trips.orders() - habit.last().order();
    int days = trips.lastDay() - habit.last().day();
    int age = trips.orders() - habit.first().order();
    row.add(Math.log(habit.times())).add((habit.times() - 0.5) / (age + 1)).add(since).add(days);
    var now = now(habit);
    var all = trips.decays();
    row.add(now.orders3() / all.orders3())
        .add(now.orders8() / all.orders8())
        .add(now.orders20() / all.orders20())
        .add(now.orders50() / all.orders50())
        .add(now.days20() / all.days20())
        .add(now.days60() / all.days60())
        .add(now.days180() / all.days180());
    double trip = trips.gaps().count() == 0 ? Math.log(7) : trips.gaps().mean();
    double gap = habit.days().shrunk(prior.logDays(), 2);
    double orderGap = habit.orders().shrunk(Math.max(0, prior.logDays() - trip), 2);
    boolean once = habit.orders().count() == 0;
    boolean spread = habit.orders().count() > 1;
    row.add(Math.log(days + Math.exp(trip)) - gap)
        .add(Math.log(since) - orderGap)
        .add(spread ? Math.sqrt(habit.days().spread()) : -1)
        .add(spread ? Math.sqrt(habit.orders().spread()) : -1)
        .add(gap)
        .add(orderGap)
        .add(once ? -1 : habit.orders().recent(0))
        .add(once ? -1 : Math.log(since) - habit.orders().quick())
        .add(habit.days().hazard(days, Math.exp(trip)))
        .add(habit.orders().hazard(since - 1, 1))
        .add(habit.amount().packs())
        .add(habit.amount().lastPacks() / habit.amount().packs())
        .add(habit.amount().place())
        .add(age)
        .add(habit.times() / trips.size().total())
        .add(candidate.weight / best);
  }

  private double weight(ProductHabit habit) {
    var now = now(habit);
    var all = trips.decays();
    return now.orders3() / all.orders3() * 0.2
        + now.orders8() / all.orders8() * 0.3
        + now.orders20() / all.orders20() * 0.3
        + now.orders50() / all.orders50() * 0.3
        + 0.05 / (trips.orders() - habit.last().order());
  }

  private Decays now(ProductHabit habit) {
    return habit
        .decays()
        .after(trips.orders() - 1 - habit.last().order(), trips.lastDay() - habit.last().day());
  }

  private static List<String> names() {
    var names = new ArrayList<>(HABIT);
    names.addAll(SHOPPER);
    names.addAll(CrowdSignals.NAMES);
    return List.copyOf(names);
  }
}
