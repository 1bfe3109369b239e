package dev.sayso.dialog.intent;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/// A stretch of days as it was said; which days they are depends on the day it is said on.
public sealed interface Span {

  /// It was not said when.
  record Unstated() implements Span {}

  /// "Until Friday": from today on.
  record Until(Day day) implements Span {}

  /// "From the 10th to the 20th".
  record FromUntil(Day from, Day until) implements Span {}

  /// "For two weeks": from today on.
  record Lasting(int days) implements Span {

    public Lasting {
      if (days < 1) {
        throw new IllegalArgumentException("at least a day, not " + days);
      }
    }
  }

  /// "This week", "next week".
  record Week(boolean next) implements Span {}

  /// "This weekend", "next weekend".
  record Weekend(boolean next) implements Span {}

  /// The first and the last day of it.
  record Days(LocalDate first, LocalDate last) {

    static Days of(LocalDate first, LocalDate last) {
      return new Days(first, last.isBefore(first) ? first : last);
    }
  }

  /// Which days it is, said today; empty where it was not said.
  default Optional<Days> on(LocalDate today) {
    return switch (this) {
      case Unstated _ -> Optional.empty();
      case Until(var day) -> Optional.of(Days.of(today, day.on(today)));
      case FromUntil(var from, var until) -> {
        var first = from.on(today);
        yield Optional.of(Days.of(first, until.on(first)));
      }
      case Lasting(int days) -> Optional.of(Days.of(today, today.plusDays(days - 1L)));
      case Week(boolean next) -> Optional.of(week(today, next));
      case Weekend(boolean next) -> Optional.of(weekend(today, next));
    };
  }

  private static Days week(LocalDate today, boolean next) {
    var first = next ? today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : today;
    return Days.of(first, first.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
  }

  private static Days weekend(LocalDate today, boolean next) {
    var sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    var last = next ? sunday.plusWeeks(1) : sunday;
    var saturday = last.minusDays(1);
    return Days.of(saturday.isBefore(today) ? today : saturday, last);
  }
}
