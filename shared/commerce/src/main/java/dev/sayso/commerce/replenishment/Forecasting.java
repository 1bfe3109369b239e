package dev.sayso.commerce.replenishment;

import dev.sayso.commerce.catalog.Catalog;
import dev.sayso.commerce.catalog.Sku;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Says from a shopper's habits, and from what all shoppers teach, what they will buy next and when
/// they will need it. Pure: the same habits give the same forecasts.
public final class Forecasting {

  /// The first trees weigh most: by this part of them the candidates are sifted, and only so many
  /// are judged by all.
  private static final int PREVIEW = 5;

  private static final int FINALISTS = 40;

  private final ForecastModel model;
  private final Population population;

  public Forecasting(ForecastModel model, Population population) {
    this.model = model;
    this.population = population;
  }

  /// With the shipped weights, and of the goods only what the catalogue and general knowledge say.
  public static Forecasting of(Catalog catalog) {
    return new Forecasting(
        ForecastModel.shipped(), new Population(sku -> UsualDays.kind(catalog, sku)));
  }

  /// A product and the probability that it is in the shopper's next basket; `known` where they
  /// bought it before.
  public record Likely(Sku sku, double probability, boolean known) {}

  /// What will most likely be in the next basket, likeliest first. Popular products the shopper
  /// never bought compete by the same probability.
  public List<Likely> nextBasket(ShopperHabits habits, int most) {
    if (habits.trips().orders() == 0) {
      return List.of();
    }
    var signals = new Signals(habits, population);
    int some = model.basket().size() / PREVIEW;
    var judged = new ArrayList<Judged>();
    for (var candidate : signals.candidates()) {
      var row = signals.of(candidate);
      judged.add(new Judged(candidate, row, model.basket().upTo(row, some)));
    }
    judged.sort(Judged.BEST_FIRST);
    return judged.stream()
        .limit(Math.max(FINALISTS, 2L * most))
        .map(one -> one.plus(model.basket().sum(one.row, some, model.basket().size())))
        .sorted(Judged.BEST_FIRST)
        .limit(most)
        .map(Judged::likely)
        .toList();
  }

  private record Judged(Signals.Candidate candidate, float[] row, double odds) {

    static final Comparator<Judged> BEST_FIRST =
        Comparator.comparingDouble((Judged one) -> -one.odds)
            .thenComparing(one -> one.candidate.sku());

    Judged plus(double more) {
      return new Judged(candidate, row, odds + more);
    }

    Likely likely() {
      double probability = 1 / (1 + Math.exp(-odds));
      return new Likely(candidate.sku(), probability, candidate.habit() != null);
    }
  }

  /// When a product the shopper bought before is bought again, counted from its last purchase.
  public Optional<DueCurve> curve(ShopperHabits habits, Sku sku) {
    return habits
        .habit(sku)
        .map(habit -> DueCurve.of(new DueSignals(habit, habits.trips(), population), model.due()));
  }

  /// What the habits foretell, with the orders up to `through` counted.
  public Outlook outlook(ShopperHabits habits, Instant through) {
    return new Outlook(
        through,
        habits.products().stream().limit(Outlook.MOST).map(habit -> item(habits, habit)).toList());
  }

  /// When the shopper will need the product again, as seen on a day. Empty where they never bought
  /// it, or not for half a year: then it is no habit any more.
  public Optional<ReplenishmentForecast> forecast(
      ShopperHabits habits, Sku sku, LocalDate today, List<Shift> shifts) {
    return habits
        .habit(sku)
        .flatMap(habit -> item(habits, habit).on(today))
        .map(forecast -> Shift.apply(forecast, shifts, today));
  }

  /// Every forecast there is for the shopper, the soonest due first.
  public List<ReplenishmentForecast> forecasts(
      ShopperHabits habits, LocalDate today, List<Shift> shifts) {
    return outlook(habits, Instant.MAX).forecasts(today, shifts);
  }

  private Outlook.Item item(ShopperHabits habits, ProductHabit habit) {
    double usual = Math.exp(habit.days().shrunk(population.prior(habit.sku()).logDays(), 1));
    return new Outlook.Item(
        habit.sku(),
        habit.lastDay(),
        habit.times(),
        (int) Math.max(1, Math.round(usual)),
        DueCurve.of(new DueSignals(habit, habits.trips(), population), model.due()));
  }
}
