package dev.sayso.dev.bench.forecast;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.replenishment.Basket;
import dev.sayso.commerce.replenishment.ForecastModel;
import dev.sayso.commerce.replenishment.Forecasting;
import dev.sayso.commerce.replenishment.Kind;
import dev.sayso.commerce.replenishment.Population;
import dev.sayso.commerce.replenishment.ProductHabit;
import dev.sayso.commerce.replenishment.ShopperHabits;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/// What an update and a ranking cost a shopper with so many past lines, of as many products (at
/// most a thousand), in baskets of ten; beside it, the ranking by counts alone.
record Scaling(int lines, Timings update, Timings ranking, Timings byCount) {

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final int BASKET = 10;
  private static final int PRODUCTS = 1000;
  private static final int SHOPPERS = 200;
  private static final int WARM = 1500;
  private static final int MEASURED = 1000;

  static List<Scaling> all() {
    var population = new Population(_ -> Kind.UNKNOWN);
    for (int shopper = 0; shopper < SHOPPERS; shopper++) {
      var habits = new ShopperHabits();
      for (var basket : baskets(500, PRODUCTS, shopper)) {
        population.learn(habits, basket);
        habits.take(basket);
      }
    }
    var forecasting = new Forecasting(ForecastModel.shipped(), population);
    measure(1000, forecasting, WARM);
    return List.of(
        measure(10, forecasting, MEASURED),
        measure(100, forecasting, MEASURED),
        measure(1000, forecasting, MEASURED),
        measure(10_000, forecasting, MEASURED));
  }

  private static Scaling measure(int lines, Forecasting forecasting, int times) {
    var baskets = baskets(lines, Math.min(lines, PRODUCTS), lines);
    var result = new Scaling(lines, new Timings(), new Timings(), new Timings());
    var habits = ShopperHabits.of(baskets);
    for (int i = 0; i < times; i++) {
      long began = CLOCK.getCurrentThreadCpuTime();
      forecasting.nextBasket(habits, BASKET);
      result.ranking.add(CLOCK.getCurrentThreadCpuTime() - began);
      began = CLOCK.getCurrentThreadCpuTime();
      byCount(habits);
      result.byCount.add(CLOCK.getCurrentThreadCpuTime() - began);
    }
    for (int i = 0; i < times; i++) {
      var next = baskets(BASKET, Math.min(lines, PRODUCTS), i).getFirst();
      var later = new Basket("later " + i, day(lines / BASKET + i + 1), next.items());
      long began = CLOCK.getCurrentThreadCpuTime();
      habits.take(later);
      result.update.add((CLOCK.getCurrentThreadCpuTime() - began) / next.items().size());
    }
    return result;
  }

  private static List<Sku> byCount(ShopperHabits habits) {
    return habits.products().stream()
        .sorted(Comparator.comparing((ProductHabit one) -> -one.times()))
        .limit(BASKET)
        .map(ProductHabit::sku)
        .toList();
  }

  private static List<Basket> baskets(int lines, int products, long seed) {
    var random = new Random(seed);
    var baskets = new ArrayList<Basket>();
    for (int done = 0; done < lines; done += BASKET) {
      var items = new ArrayList<Basket.Item>();
      for (int i = 0; i < BASKET; i++) {
        int product = (int) (products * Math.pow(random.nextDouble(), 1.5));
        items.add(new Basket.Item(new Sku("product " + product), 1));
      }
      baskets.add(new Basket("order " + baskets.size(), day(baskets.size()), items));
    }
    return baskets;
  }

  private static LocalDate day(int order) {
    return LocalDate.of(2020, 1, 1).plusDays(order * 3L);
  }
}
