package dev.sayso.commerce.replenishment;

import dev.sayso.commerce.catalog.Sku;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Something a shopper said that moves forecasts.
public sealed interface Shift {

  /// "We're away": from the first to the last of these days nothing is used up, so all is due later
  /// by as many of them as lie before the due day.
  record Away(LocalDate from, LocalDate until) implements Shift {

    public Away {
      inOrder(from, until);
    }
  }

  /// "We have guests": on these days half as much again is used, so all is due sooner.
  record Guests(LocalDate from, LocalDate until) implements Shift {

    public Guests {
      inOrder(from, until);
    }
  }

  /// "I still have plenty", said on a day: not due before another half of the usual gap is over.
  record Plenty(Sku sku, LocalDate said) implements Shift {}

  /// "We're back", where somebody else at home said that all are away: nobody is away from this day
  /// on who left before it.
  record Back(LocalDate on) implements Shift {}

  /// The forecast as it stands after all that was said; nothing is due before `today`.
  static ReplenishmentForecast apply(
      ReplenishmentForecast forecast, List<Shift> shifts, LocalDate today) {
    var moved = forecast;
    for (var shift : shifts) {
      moved =
          switch (shift) {
            case Away away ->
                moved.moved(used(moved, away.from(), lastDayAway(away, shifts)), today);
            case Back _ -> moved;
            case Guests(var from, var until) -> moved.moved(-used(moved, from, until) / 2, today);
            case Plenty(var sku, var said) ->
                sku.equals(moved.sku()) ? plenty(moved, said, today) : moved;
          };
    }
    return moved;
  }

  /// The last day away, where somebody came back before the end.
  static LocalDate lastDayAway(Away away, List<Shift> shifts) {
    return shifts.stream()
        .flatMap(shift -> shift instanceof Back(var on) ? Stream.of(on) : Stream.empty())
        .filter(on -> away.from.isBefore(on) && !on.isAfter(away.until))
        .map(on -> on.minusDays(1))
        .min(Comparator.naturalOrder())
        .orElse(away.until);
  }

  private static ReplenishmentForecast plenty(
      ReplenishmentForecast forecast, LocalDate said, LocalDate today) {
    if (said.isBefore(forecast.because().lastBought())) {
      return forecast;
    }
    var notBefore = said.plusDays((forecast.because().usualDays() + 1) / 2);
    long later = Math.max(0, ChronoUnit.DAYS.between(forecast.dueOn(), notBefore));
    return forecast.moved(later, today);
  }

  /// How many of the days lie between the last purchase and the day it is due.
  private static long used(ReplenishmentForecast forecast, LocalDate from, LocalDate until) {
    var bought = forecast.because().lastBought();
    var first = from.isAfter(bought) ? from : bought.plusDays(1);
    if (first.isAfter(forecast.dueOn()) || until.isBefore(first)) {
      return 0;
    }
    return ChronoUnit.DAYS.between(first, until) + 1;
  }

  private static void inOrder(LocalDate from, LocalDate until) {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException(until + " is before " + from);
    }
  }
}
