package dev.sayso.dev.bench.forecast;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.replenishment.Basket;
import dev.sayso.commerce.replenishment.ForecastModel;
import dev.sayso.commerce.replenishment.Forecasting;
import dev.sayso.commerce.replenishment.Population;
import dev.sayso.commerce.replenishment.ShopperHabits;
import dev.sayso.commerce.replenishment.Wish;
import dev.sayso.commerce.replenishment.Wish.Fit;
import dev.sayso.commerce.replenishment.Wish.Taken;
import dev.sayso.dev.bench.forecast.resolver.Occasion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Takes every product bought again in a stream as if it had been asked for by the name of its kind
/// only, where the shopper bought several of that kind before: which of them is it?
final class Shelves {

  private static final int MOST = 20_000;

  private final Map<Sku, String> kinds;
  private final Forecasting forecasting;
  private final List<Occasion> occasions = new ArrayList<>();

  private Shelves(DataSet data, Map<Sku, String> kinds) {
    this.kinds = kinds;
    forecasting = new Forecasting(ForecastModel.shipped(), new Population(data::kind));
  }

  /// At most some thousands, of whole shoppers.
  static List<Occasion> of(DataSet data, Map<Sku, String> kinds) {
    var shelves = new Shelves(data, kinds);
    for (var history : data.shoppers().values()) {
      if (shelves.occasions.size() < MOST && data.dated()) {
        shelves.replay(history);
      }
    }
    return shelves.occasions;
  }

  private void replay(List<Basket> history) {
    var past = new HashMap<String, List<Taken>>();
    var habits = new ShopperHabits();
    for (var basket : history) {
      for (var item : basket.items()) {
        var kind = kinds.get(item.sku());
        if (kind != null) {
          ask(past.getOrDefault(kind, List.of()), habits, item.sku(), basket.day());
        }
      }
      for (var item : basket.items()) {
        var kind = kinds.get(item.sku());
        if (kind != null) {
          past.computeIfAbsent(kind, _ -> new ArrayList<>())
              .add(new Taken(item.sku(), basket.day(), item.packs(), true, false));
        }
      }
      habits.take(basket);
    }
  }

  private void ask(List<Taken> past, ShopperHabits habits, Sku meant, LocalDate day) {
    var skus = new LinkedHashSet<Sku>();
    past.forEach(taken -> skus.add(taken.sku()));
    if (skus.size() > 1 && skus.contains(meant)) {
      var fits =
          skus.stream()
              .map(sku -> new Fit(sku, 1, Wish.due(forecasting, habits, sku, day), false))
              .toList();
      occasions.add(new Occasion(new Wish(fits, past, 1, true, day), meant));
    }
  }
}
