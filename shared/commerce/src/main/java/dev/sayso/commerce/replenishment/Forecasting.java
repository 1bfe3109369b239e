package dev.sayso.commerce.replenishment;

import dev.sayso.commerce.catalog.Catalog;
import dev.sayso.commerce.catalog.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Says from a shopper's habits, and from what all shoppers teach, what they will buy next and when
/// they will need it. Pure: the same habits give the same forecasts.
public final class Forecasting {

  /// The share of purchases inside the interval.
  private static final double BETWEEN = 0.8;

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

  /// A product and the probability that it is in the shopper's next basket; `known` where they bought
  /// it before.
  public record Likely(Sku sku, double probability, boolean known) {}

  /// What will most likely be in the next basket, likeliest first. Popular products the shopper never
  /// bought compete by the same probability.
  public List<Likely> nextBasket(ShopperHabits habits, int most) {
    if (habits.trips().orders() == 0) {
      return List.of();
    }
    var signals = new Signals(habits, population);
    var judged = new ArrayList<Likely>();
    for (var candidate : signals.candidates()) {
      double odds = model.basket().of(signals.of(candidate));
      judged.add(new Likely(candidate.sku(), odds, candidate.habit() != null));
    }
    judged.sort(
        Comparator.comparingDouble((Likely one) -> -one.probability()).thenComparing(Likely::sku));
    return judged.stream()
        .limit(most)
        .map(one -> new Likely(one.sku, 1 / (1 + Math.exp(-one.probability)), one.known))
        .toList();
  }

  /// When a product the shopper bought before is bought again, counted from its last purchase.
  public Optional<DueCurve> curve(ShopperHabits habits, Sku sku) {
    return habits
        .habit(sku)
        .map(habit -> DueCurve.of(new DueSignals(habit, habits.trips(), population), model.due()));
  }

  /// When the shopper will need the product again, as seen on a day. Empty where they never bought
  /// it, or not for half a year: then it is no habit any more.
  public Optional<ReplenishmentForecast> forecast(
      ShopperHabits habits, Sku sku, LocalDate today, List<Shift> shifts) {
    return habits
        .habit(sku)
        .map(habit -> habit.lastDay())
        .filter(last -> today.toEpochDay() - last.toEpochDay() < DueCurve.horizon())
        .flatMap(_ -> curve(habits, sku))
        .map(curve -> forecast(habits.habit(sku).orElseThrow(), curve, today))
        .map(forecast -> Shift.apply(forecast, shifts, today));
  }

  /// Every forecast there is for the shopper, the soonest due first.
  public List<ReplenishmentForecast> forecasts(
      ShopperHabits habits, LocalDate today, List<Shift> shifts) {
    return habits.products().stream()
        .flatMap(habit -> forecast(habits, habit.sku(), today, shifts).stream())
        .sorted(
            Comparator.comparing(ReplenishmentForecast::dueOn)
                .thenComparing(ReplenishmentForecast::sku))
        .toList();
  }

  private ReplenishmentForecast forecast(ProductHabit habit, DueCurve whole, LocalDate today) {
    var bought = habit.lastDay();
    int passed = (int) Math.max(0, today.toEpochDay() - habit.last().day());
    // Bought today is not due today; else a day not over yet may still bring it.
    var curve = whole.passed(Math.max(0, passed - 1));
    int due = curve.expected();
    var interval = curve.interval();
    double usual =
        Math.exp(habit.days().shrunk(population.prior(habit.sku()).logDays(), 1));
    return new ReplenishmentForecast(
        habit.sku(),
        bought.plusDays(due),
        bought.plusDays(Math.min(due, interval.earliest())),
        bought.plusDays(Math.max(due, interval.latest())),
        Math.clamp(BETWEEN * curve.ever(), 0, 1),
        new ReplenishmentForecast.Because(
            bought, habit.times(), (int) Math.max(1, Math.round(usual))));
  }
}
