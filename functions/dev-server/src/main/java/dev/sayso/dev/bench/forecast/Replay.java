package dev.sayso.dev.bench.forecast;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.replenishment.Basket;
import dev.sayso.commerce.replenishment.DueCurve;
import dev.sayso.commerce.replenishment.ForecastModel;
import dev.sayso.commerce.replenishment.Forecasting;
import dev.sayso.commerce.replenishment.Population;
import dev.sayso.commerce.replenishment.ProductHabit;
import dev.sayso.commerce.replenishment.ShopperHabits;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;

/// Plays a stream of orders through the product's own state, all shoppers side by side in the order
/// of their days: foretell first, then consume. Where no other shoppers' data is given, the
/// population is learned from the stream on the way.
final class Replay {

  private static final int BASKET = 10;

  /// Counts what this thread computes, not what it waits for a core.
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private final DataSet data;
  private final Forecasting forecasting;
  private final Population population;
  private final boolean learning;
  private final LongConsumer progress;
  private final Map<String, ShopperHabits> habits = new HashMap<>();
  private final Map<Sku, Integer> sales = new HashMap<>();
  private final List<Foretold> foretold = new ArrayList<>();
  private final Timings update = new Timings();
  private final Timings ranking = new Timings();

  /// `population` as it is; or, with `learning`, growing with the stream.
  Replay(
      DataSet data,
      ForecastModel model,
      Population population,
      boolean learning,
      LongConsumer progress) {
    this.data = data;
    this.population = population;
    this.learning = learning;
    this.progress = progress;
    forecasting = new Forecasting(model, population);
  }

  private record Event(String shopper, int sequence, Basket basket) {}

  /// Foretells for these shoppers; the others' orders are only learned from.
  void play(Set<String> shoppers) {
    var queries = data.queriesByShopper();
    var atTheEnd = new ArrayList<Query>();
    long done = 0;
    for (var event : events(shoppers)) {
      consume(event);
      for (var query : queries.getOrDefault(event.shopper, List.of())) {
        if (query.cutoff() == event.sequence + 1 && shoppers.contains(event.shopper)) {
          // Without days nobody knows which orders of others came first; what no order of the
          // shopper follows is asked last.
          if (!data.dated() && query.cutoff() == orders(event.shopper)) {
            atTheEnd.add(query);
          } else {
            foretold.add(foretell(query));
          }
        }
      }
      progress.accept(++done);
    }
    atTheEnd.forEach(query -> foretold.add(foretell(query)));
  }

  List<Foretold> foretold() {
    return foretold;
  }

  Timings update() {
    return update;
  }

  Timings ranking() {
    return ranking;
  }

  private int orders(String shopper) {
    return data.shoppers().getOrDefault(shopper, List.of()).size();
  }

  private List<Event> events(Set<String> shoppers) {
    var events = new ArrayList<Event>();
    data.shoppers()
        .forEach((shopper, baskets) -> {
          if (learning || shoppers.contains(shopper)) {
            for (int i = 0; i < baskets.size(); i++) {
              events.add(new Event(shopper, i, baskets.get(i)));
            }
          }
        });
    events.sort(Comparator.comparing(event -> event.basket.day()));
    return events;
  }

  private void consume(Event event) {
    var own = habits.computeIfAbsent(event.shopper, _ -> new ShopperHabits());
    long began = CLOCK.getCurrentThreadCpuTime();
    if (learning) {
      population.learn(own, event.basket);
    }
    own.take(event.basket);
    int lines = Math.max(1, event.basket.items().size());
    update.add((CLOCK.getCurrentThreadCpuTime() - began) / lines);
    event.basket.items().forEach(item -> sales.merge(item.sku(), 1, Integer::sum));
  }

  private Foretold foretell(Query query) {
    var own = habits.getOrDefault(query.shopper(), new ShopperHabits());
    long began = CLOCK.getCurrentThreadCpuTime();
    var likely = forecasting.nextBasket(own, BASKET);
    ranking.add(CLOCK.getCurrentThreadCpuTime() - began);
    var days = new HashMap<Sku, Foretold.Days>();
    for (var sku : query.pairs()) {
      own.habit(sku)
          .ifPresent(habit -> {
            var curve = forecasting.curve(own, sku).orElseThrow();
            long late = ChronoUnit.DAYS.between(habit.lastDay(), query.after());
            days.put(sku, days(curve.passed((int) late), habit, (int) late));
          });
    }
    var personal = personal(own);
    return new Foretold(
        query,
        likely.stream().map(Forecasting.Likely::sku).toList(),
        personal,
        filled(personal),
        days);
  }

  private static Foretold.Days days(DueCurve curve, ProductHabit habit, int late) {
    var interval = curve.interval();
    return new Foretold.Days(
        curve.expected() - late,
        interval.earliest() - late,
        interval.latest() - late,
        Math.max(1, (int) Math.round(habit.meanInterval()) - late));
  }

  /// P-TopFreq: what they bought most often.
  private static List<Sku> personal(ShopperHabits own) {
    return own.products().stream()
        .sorted(
            Comparator.comparing((ProductHabit one) -> -one.times())
                .thenComparing(ProductHabit::sku))
        .limit(BASKET)
        .map(ProductHabit::sku)
        .toList();
  }

  /// GP-TopFreq: filled up with what all bought most often.
  private List<Sku> filled(List<Sku> personal) {
    if (personal.size() >= BASKET) {
      return personal;
    }
    var filled = new LinkedHashSet<>(personal);
    var left = new HashSet<>(sales.keySet());
    left.removeAll(personal);
    left.stream()
        .sorted(
            Comparator.comparing((Sku sku) -> -sales.getOrDefault(sku, 0))
                .thenComparing(sku -> sku))
        .limit(BASKET - personal.size())
        .forEach(filled::add);
    return List.copyOf(filled);
  }
}
