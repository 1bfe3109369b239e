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

  /// The first trees weigh most: by this part of them the candidates are sifted, and only so many are
  /// judged by all.
  private static final int PREVIEW = 3;

  private static final int FINALISTS = 50;

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
    int some = model.basket().size() / PREVIEW;
    var judged = new ArrayList<Judged>();
    for (var candidate : signals.candidates()) {
      var row = signals.of(candidate);
      judged.add(new Judged(candidate, row, model.basket().sum(row, 0, some)));
    }
    judged.sort(Judged.BEST_FIRST);
    return judged.stream()
        .limit(Math.max(FINALISTS, 3L * most))
        .map(one -> new Judged(one.candidate, one.row, model.basket().of(one.row)))
        .sorted(Judged.BEST_FIRST)
        .limit(most)
        .map(Judged::likely)
        .toList();
  }

  private record Judged(Signals.Candidate candidate, float[] row, double odds) {

    static final Comparator<Judged> BEST_FIRST =
        Comparator.comparingDouble((Judged one) -> -one.odds)
            .thenComparing(one -> one.candidate.sku());

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
