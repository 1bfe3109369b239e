package dev.sayso.commerce.replenishment;

import static java.util.Comparator.reverseOrder;

import dev.sayso.commerce.catalog.Sku;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What all shoppers together teach: the prior for a shopper of whom little is known. Learned order by
/// order in time that does not grow with the history, and all of it counts, so that what was
/// [#learn]ed can be [#forget]-ed again exactly.
public final class Population {

  /// Products of a shopper that a product new to them is paired with, the latest bought first.
  private static final int COMPANIONS = 60;

  /// Products of the basket before that a product is paired with.
  private static final int FORERUNNERS = 30;

  /// The list of popular products is made anew after so many orders.
  private static final int STALE = 500;

  private static final int POPULAR = 50;

  private final Function<Sku, Kind> kindOf;
  private final Map<Sku, ProductPrior> products = new HashMap<>();
  private final Map<String, ProductPrior> kinds = new HashMap<>();
  private final List<Sku> skus = new ArrayList<>();
  private final PairCounts together = new PairCounts();
  private final PairCounts next = new PairCounts();
  private final ProductPrior all = new ProductPrior(Kind.UNKNOWN.usualDays());
  private double baskets;
  private double shoppers;
  private int changes = STALE;
  private final Map<Integer, List<Sku>> popular = new HashMap<>();

  /// `kindOf` says what kind of goods a product is.
  public Population(Function<Sku, Kind> kindOf) {
    this.kindOf = kindOf;
  }

  /// Learns from an order, given the habits of its shopper before it.
  public void learn(ShopperHabits before, Basket basket) {
    count(before, basket, 1);
  }

  /// Undoes [#learn] with the same arguments.
  public void forget(ShopperHabits before, Basket basket) {
    count(before, basket, -1);
  }

  private void count(ShopperHabits before, Basket basket, int sign) {
    changes++;
    int day = (int) basket.day().toEpochDay();
    baskets += sign;
    shoppers += before.trips().orders() == 0 ? sign : 0;
    all.sold(window(day), sign);
    for (var sku : before.lastBasket()) {
      var prior = prior(sku);
      prior.latest -= sign;
      prior.followed += sign;
    }
    var forerunners = numbers(before.lastBasket(), FORERUNNERS);
    var companions = companions(before);
    var fresh = new ArrayList<ProductPrior>();
    for (var item : basket.items()) {
      var prior = prior(item.sku());
      prior.orders += sign;
      prior.latest += sign;
      prior.sold(window(day), sign);
      prior.kind.orders += sign;
      for (int forerunner : forerunners) {
        next.add(forerunner, prior.number, sign);
      }
      var habit = before.get(item.sku());
      if (habit == null) {
        fresh.add(prior);
      } else {
        again(prior, habit, before.trips().orders(), day, sign);
      }
    }
    first(fresh, companions, sign);
  }

  private void again(ProductPrior prior, ProductHabit habit, int order, int day, int sign) {
    int first = habit.times() == 1 ? sign : 0;
    double log = Math.log(Math.max(1, day - habit.last().day()));
    int gap = Math.max(1, order - habit.last().order());
    prior.again += first;
    prior.kind.again += first;
    prior.gap(gap, log, sign);
    prior.kind.gap(gap, log, sign);
    all.gap(gap, log, sign);
  }

  /// Products that the shopper bought for the first time, with what they bought before.
  private void first(List<ProductPrior> fresh, int[] companions, int sign) {
    for (int i = 0; i < fresh.size(); i++) {
      var prior = fresh.get(i);
      prior.shoppers += sign;
      prior.kind.shoppers += sign;
      for (int companion : companions) {
        pair(companion, prior.number, sign);
      }
      for (int j = Math.max(0, i - COMPANIONS); j < i; j++) {
        pair(fresh.get(j).number, prior.number, sign);
      }
    }
  }

  private void pair(int one, int other, int sign) {
    together.add(Math.min(one, other), Math.max(one, other), sign);
  }

  private int[] companions(ShopperHabits before) {
    return before.products().stream()
        .limit(COMPANIONS)
        .mapToInt(habit -> prior(habit.sku()).number)
        .toArray();
  }

  int[] numbers(List<Sku> some, int most) {
    return some.stream().limit(most).mapToInt(sku -> prior(sku).number).toArray();
  }

  /// Shoppers who bought both.
  double together(int one, int other) {
    return together.of(Math.min(one, other), Math.max(one, other));
  }

  /// How often `other` was in the basket after one with `one`.
  double next(int one, int other) {
    return next.of(one, other);
  }

  ProductPrior prior(Sku sku) {
    var known = products.get(sku);
    if (known != null) {
      return known;
    }
    var named = kindOf.apply(sku);
    var kind = kinds.computeIfAbsent(named.name(), _ -> new ProductPrior(named.usualDays()));
    var fresh = new ProductPrior(skus.size(), kind);
    products.put(sku, fresh);
    skus.add(sku);
    return fresh;
  }

  @Nullable ProductPrior get(Sku sku) {
    return products.get(sku);
  }

  ProductPrior all() {
    return all;
  }

  double baskets() {
    return baskets;
  }

  double shoppers() {
    return shoppers;
  }

  static int window(int day) {
    return Math.floorDiv(day, ProductPrior.WINDOW);
  }

  /// The products most bought, lately and overall, as of a day. The list lags behind by up to some
  /// hundred orders.
  List<Sku> popular(int day) {
    int window = window(day);
    if (changes >= STALE) {
      changes = 0;
      popular.clear();
    }
    return popular.computeIfAbsent(window, this::mostBought);
  }

  private List<Sku> mostBought(int window) {
    record Score(Sku sku, double score) {}
    var top =
        new PriorityQueue<>(
            Comparator.comparingDouble(Score::score).thenComparing(Score::sku, reverseOrder()));
    for (var one : products.entrySet()) {
      top.add(new Score(one.getKey(), popularity(one.getValue(), window)));
      if (top.size() > POPULAR) {
        top.remove();
      }
    }
    return top.stream()
        .sorted(Comparator.comparingDouble((Score one) -> -one.score).thenComparing(Score::sku))
        .map(Score::sku)
        .toList();
  }

  private double popularity(ProductPrior prior, int window) {
    return prior.orders / Math.max(1, baskets)
        + 2 * prior.latest / Math.max(1, shoppers)
        + prior.sales(window, 2) / Math.max(1, all.sales(window, 2));
  }
}
