package dev.sayso.dialog.intent;

import static java.time.temporal.TemporalAdjusters.next;
import static java.time.temporal.TemporalAdjusters.nextOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;

/// A day as it was said; which one it is depends on the day it is said on.
public sealed interface Day {

  /// "Today" is 0, "tomorrow" 1, "in two weeks" 14.
  record In(int days) implements Day {

    public In {
      if (days < 0) {
        throw new IllegalArgumentException("a day to come, not " + days);
      }
    }
  }

  /// "Friday", "Friday next week".
  record Weekday(DayOfWeek day, boolean nextWeek) implements Day {}

  /// "The 10th", "January 3", and "January", which is its first.
  record OfMonth(int day, Optional<Month> month) implements Day {

    public OfMonth {
      if (day < 1 || day > month.map(Month::maxLength).orElse(31)) {
        throw new IllegalArgumentException("no month has a day " + day);
      }
    }
  }

  /// The first such day from `today` on.
  default LocalDate on(LocalDate today) {
    return switch (this) {
      case In(int days) -> today.plusDays(days);
      case Weekday(var day, boolean nextWeek) ->
          nextWeek
              ? today.with(next(DayOfWeek.MONDAY)).with(nextOrSame(day))
              : today.with(nextOrSame(day));
      case OfMonth(int day, var month) -> ofMonth(day, month, today);
    };
  }

  /// There is a leap day within eight years.
  private static LocalDate ofMonth(int day, Optional<Month> month, LocalDate today) {
    return Stream.iterate(YearMonth.from(today), at -> at.plusMonths(1))
        .filter(at -> month.filter(one -> one != at.getMonth()).isEmpty())
        .filter(at -> at.isValidDay(day))
        .map(at -> at.atDay(day))
        .filter(found -> !found.isBefore(today))
        .findFirst()
        .orElseThrow();
  }
}
