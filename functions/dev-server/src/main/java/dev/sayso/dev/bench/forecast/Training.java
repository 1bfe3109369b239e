package dev.sayso.dev.bench.forecast;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.replenishment.Basket;
import dev.sayso.commerce.replenishment.DueSignals;
import dev.sayso.commerce.replenishment.ForecastModel;
import dev.sayso.commerce.replenishment.Population;
import dev.sayso.commerce.replenishment.ShopperHabits;
import dev.sayso.commerce.replenishment.Signals;
import dev.sayso.commerce.replenishment.Trees;
import dev.sayso.dev.bench.forecast.TreeGrower.Recipe;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.CRC32;

/// Gathers from a stream what the weights are fitted to. The shoppers are split five ways; the
/// figures of each part come from a population that the part is taken out of, else they would give
/// away the answers (a count of all buyers, less one's own, tells whether one bought).
final class Training {

  /// Into how many parts the shoppers are split.
  static final int PARTS = 5;

  private static final Recipe BASKET = new Recipe(150, 16, 0.08, 70, 0.45);
  private static final Recipe DUE = new Recipe(90, 16, 0.1, 80, 0.5);

  /// About so many orders are foretold while learning, and so many next days.
  private static final int ORDERS = 12_000;

  private static final int DAYS = 45_000;
  /// More rows hardly teach more.
  private static final int ROWS = 500_000;

  private static final double WRONG_ONES = 0.25;
  private static final double NOT_YET = 0.5;

  /// The first part of a history tells little.
  private static final double EARLY = 0.3;

  private final DataSet data;
  private final Map<String, List<Basket>> histories;
  private final Map<String, List<Query>> queries;
  private final Population population;
  private final Random random = new Random(11);
  private final List<Rows> basketRows = new ArrayList<>();
  private final List<Rows> dueRows = new ArrayList<>();
  private final double orderShare;
  private final double dayShare;

  Training(DataSet data) {
    this.data = data;
    histories = data.histories();
    queries = data.queriesByShopper();
    population = new Population(data::kind);
    long orders = histories.values().stream().mapToLong(List::size).sum();
    long lines =
        histories.values().stream()
            .flatMap(List::stream)
            .mapToLong(one -> one.items().size())
            .sum();
    double more = ORDERS - data.queries().size();
    orderShare = Math.clamp(more / Math.max(1, orders * (1 - EARLY)), 0, data.dated() ? 1 : 0.4);
    dayShare = data.dated() ? Math.min(1, DAYS / Math.max(1, lines * (1 - EARLY))) : 0;
    histories.values().forEach(history -> count(history, true));
    for (int part = 0; part < PARTS; part++) {
      basketRows.add(new Rows(Signals.NAMES.size()));
      dueRows.add(new Rows(DueSignals.NAMES.size()));
      without(part, true);
      for (var shopper : histories.keySet()) {
        if (part(shopper) == part) {
          gather(shopper, part);
        }
      }
      without(part, false);
    }
  }

  /// The part a shopper is in, by a hash of their name.
  static int part(String shopper) {
    var hash = new CRC32();
    hash.update(shopper.getBytes(StandardCharsets.UTF_8));
    return (int) (hash.getValue() / 7 % PARTS);
  }

  /// Everything but one part; -1 leaves none out.
  List<Rows> baskets(int without) {
    return others(basketRows, without);
  }

  List<Rows> days(int without) {
    return others(dueRows, without);
  }

  Population population() {
    return population;
  }

  Set<String> shoppers() {
    return histories.keySet();
  }

  /// Takes a part out of the population, or puts it back.
  void without(int part, boolean out) {
    histories.forEach((shopper, history) -> {
      if (part(shopper) == part) {
        count(history, !out);
      }
    });
  }

  /// Weights fitted to these rows; without any days to learn from, the shipped ones for them.
  static ForecastModel fit(List<Rows> baskets, List<Rows> days) {
    return new ForecastModel(
        grown(baskets, BASKET, ForecastModel.shipped().basket()),
        grown(days, DUE, ForecastModel.shipped().due()));
  }

  static Trees grown(List<Rows> parts, Recipe recipe, Trees otherwise) {
    var rows = Rows.together(parts, ROWS);
    return rows.size() < 1000 ? otherwise : new TreeGrower(rows, recipe).grow();
  }

  static Trees basket(List<Rows> parts, Trees otherwise) {
    return grown(parts, BASKET, otherwise);
  }

  static Trees due(List<Rows> parts, Trees otherwise) {
    return grown(parts, DUE, otherwise);
  }

  private static List<Rows> others(List<Rows> parts, int without) {
    var left = new ArrayList<>(parts);
    if (without >= 0) {
      left.remove(without);
    }
    return left;
  }

  private void count(List<Basket> history, boolean in) {
    var habits = new ShopperHabits();
    for (var basket : history) {
      if (in) {
        population.learn(habits, basket);
      } else {
        population.forget(habits, basket);
      }
      habits.take(basket);
    }
  }

  private void gather(String shopper, int part) {
    var history = histories.getOrDefault(shopper, List.of());
    var asked = new HashSet<Integer>();
    queries.getOrDefault(shopper, List.of()).forEach(query -> asked.add(query.cutoff()));
    var habits = new ShopperHabits();
    var open = new HashMap<Sku, Wait>();
    long end = history.getLast().day().toEpochDay();
    for (int i = 0; i < history.size(); i++) {
      var basket = history.get(i);
      boolean late = i >= Math.max(2, EARLY * history.size());
      if (asked.contains(i) || late && random.nextDouble() < orderShare) {
        answers(habits, basket, basketRows.get(part), asked.contains(i) || data.dated());
      }
      int day = (int) basket.day().toEpochDay();
      basket.items().forEach(item -> bought(open.remove(item.sku()), day, dueRows.get(part)));
      habits.take(basket);
      if (late) {
        wait(habits, basket, open, day);
      }
    }
    open.values().forEach(wait -> notBought(wait, (int) end, dueRows.get(part)));
  }

  /// Where nothing is dated, what was popular then is not known, and only own products are learned
  /// from besides what is asked.
  private void answers(ShopperHabits habits, Basket basket, Rows rows, boolean popular) {
    if (habits.trips().orders() == 0) {
      return;
    }
    var bought = new HashSet<Sku>();
    basket.items().forEach(item -> bought.add(item.sku()));
    var signals = new Signals(habits, population);
    for (var candidate : signals.candidates()) {
      if (!popular && candidate.habit() == null) {
        continue;
      }
      boolean right = bought.contains(candidate.sku());
      if (right || random.nextDouble() < WRONG_ONES) {
        rows.add(signals.of(candidate), right, right ? 1 : (float) (1 / WRONG_ONES));
      }
    }
  }

  /// A purchase that waits for the next one.
  private record Wait(DueSignals signals, int from) {}

  private void wait(ShopperHabits habits, Basket basket, Map<Sku, Wait> open, int day) {
    for (var item : basket.items()) {
      var habit = habits.habit(item.sku()).orElseThrow();
      // Mostly habits: what was bought once or twice is most of what there is, and teaches little.
      double share = habit.times() > 2 ? dayShare * 2 : dayShare * 0.3;
      if (random.nextDouble() < share) {
        open.put(item.sku(), new Wait(new DueSignals(habit, habits.trips(), population), day));
      }
    }
  }

  private void bought(@org.jspecify.annotations.Nullable Wait wait, int day, Rows rows) {
    if (wait == null) {
      return;
    }
    int gap = day - wait.from;
    for (int i = 0; i < DueSignals.stretches() && gap > DueSignals.start(i); i++) {
      add(rows, wait, i, gap <= DueSignals.end(i));
    }
  }

  private void notBought(Wait wait, int end, Rows rows) {
    for (int i = 0; i < DueSignals.stretches(); i++) {
      if (wait.from + DueSignals.end(i) <= end) {
        add(rows, wait, i, false);
      }
    }
  }

  private void add(Rows rows, Wait wait, int stretch, boolean yes) {
    if (yes || random.nextDouble() < NOT_YET) {
      rows.add(wait.signals.of(stretch), yes, yes ? 1 : (float) (1 / NOT_YET));
    }
  }
}
