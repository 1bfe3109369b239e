package dev.sayso.benchmarks;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.replenishment.Basket;
import dev.sayso.commerce.replenishment.Choosing;
import dev.sayso.commerce.replenishment.ForecastModel;
import dev.sayso.commerce.replenishment.Forecasting;
import dev.sayso.commerce.replenishment.Kind;
import dev.sayso.commerce.replenishment.Meaning;
import dev.sayso.commerce.replenishment.Population;
import dev.sayso.commerce.replenishment.ProductHabit;
import dev.sayso.commerce.replenishment.ShopperHabits;
import dev.sayso.commerce.replenishment.Wish;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What a forecast costs a shopper with so many past lines, of at most a thousand products, in
/// baskets of ten; beside it the simplest thing that could be done, counting. Times are sampled, so
/// that the median says what it costs even where other programs take the core away now and then.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class ForecastCost {

  private static final int BASKET = 10;
  private static final int PRODUCTS = 1000;
  private static final int SHOPPERS = 200;
  private static final LocalDate BEGIN = LocalDate.of(2010, 1, 1);

  /// Past lines.
  @Param({"10", "100", "1000", "10000"})
  public int lines;

  private Forecasting forecasting =
      new Forecasting(ForecastModel.shipped(), new Population(_ -> Kind.UNKNOWN));
  private ShopperHabits.State state = new ShopperHabits().state();
  private ShopperHabits habits = new ShopperHabits();
  private Map<Sku, Integer> counts = new HashMap<>();
  private List<Basket> next = List.of();
  private Wish wish = new Wish(List.of(), List.of(), 1, true, BEGIN);
  private int orders;

  /// Everything but what an iteration changes.
  @Setup
  public void learn() {
    forecasting = new Forecasting(ForecastModel.shipped(), population());
    int products = Math.min(lines, PRODUCTS);
    state = ShopperHabits.of(baskets(lines, products, lines)).state();
    next = baskets(100 * BASKET, products, 7);
    wish = wish();
  }

  /// The shopper as they were: updates make the history longer.
  @Setup(Level.Iteration)
  public void begin() {
    habits = ShopperHabits.of(state);
    counts = new HashMap<>();
    orders = lines / BASKET;
  }

  /// One order line is added.
  @Benchmark
  @OperationsPerInvocation(BASKET)
  public ShopperHabits.Taking update() {
    var items = next.get(orders % next.size()).items();
    return habits.take(new Basket("order " + orders, BEGIN.plusDays(orders++), items));
  }

  /// One order line is counted.
  @Benchmark
  @OperationsPerInvocation(BASKET)
  public int updateOfCounts() {
    next.get(orders++ % next.size())
        .items()
        .forEach(item -> counts.merge(item.sku(), 1, Integer::sum));
    return counts.size();
  }

  /// The next basket is foretold.
  @Benchmark
  public List<Forecasting.Likely> ranking() {
    return forecasting.nextBasket(habits, BASKET);
  }

  /// The same by counts.
  @Benchmark
  public List<Sku> rankingByCounts() {
    return habits.products().stream()
        .sorted(Comparator.comparing((ProductHabit one) -> -one.times()))
        .limit(BASKET)
        .map(ProductHabit::sku)
        .toList();
  }

  /// What "coffee" means, of four coffees that are a tenth of all lines.
  @Benchmark
  public Meaning meaning() {
    return Choosing.shipped().meaning(wish);
  }

  private Wish wish() {
    var random = new Random(3);
    var fits =
        IntStream.range(0, 4)
            .mapToObj(i -> new Wish.Fit(new Sku("coffee " + i), 1, 0.3, false))
            .toList();
    var past = new ArrayList<Wish.Taken>();
    for (int i = 0; i < Math.max(4, lines / 10); i++) {
      var sku = fits.get(random.nextInt(4)).sku();
      past.add(new Wish.Taken(sku, BEGIN.plusDays(3L * i), 1, true, false));
    }
    return new Wish(fits, past, 1, true, BEGIN.plusDays(3L * past.size() + 5));
  }

  private static Population population() {
    var population = new Population(_ -> Kind.UNKNOWN);
    for (int shopper = 0; shopper < SHOPPERS; shopper++) {
      var habits = new ShopperHabits();
      for (var basket : baskets(500, PRODUCTS, shopper)) {
        population.learn(habits, basket);
        habits.take(basket);
      }
    }
    return population;
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
      baskets.add(new Basket("past " + baskets.size(), BEGIN.plusDays(baskets.size()), items));
    }
    return baskets;
  }
}
