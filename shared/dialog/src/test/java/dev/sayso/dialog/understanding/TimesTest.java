package dev.sayso.dialog.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.dialog.intent.Day;
import dev.sayso.dialog.intent.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TimesTest {

  private static final LocalDate SUNDAY = LocalDate.parse("2026-11-22");

  @Test
  void days_are_the_next_of_their_name() {
    assertThat(new Day.Weekday(DayOfWeek.FRIDAY, false).on(SUNDAY)).isEqualTo("2026-11-27");
    assertThat(new Day.Weekday(DayOfWeek.SUNDAY, false).on(SUNDAY)).isEqualTo(SUNDAY);
    assertThat(new Day.OfMonth(10, Optional.empty()).on(SUNDAY)).isEqualTo("2026-12-10");
    assertThat(new Day.OfMonth(1, Optional.of(Month.JANUARY)).on(SUNDAY)).isEqualTo("2027-01-01");
    assertThat(new Day.OfMonth(31, Optional.empty()).on(SUNDAY)).isEqualTo("2026-12-31");
    assertThat(new Day.OfMonth(29, Optional.of(Month.FEBRUARY)).on(SUNDAY)).isEqualTo("2028-02-29");
  }

  @Test
  void stretches_are_counted_from_today() {
    assertThat(new Span.Lasting(14).on(SUNDAY)).contains(days("2026-11-22", "2026-12-05"));
    assertThat(new Span.Week(true).on(SUNDAY)).contains(days("2026-11-23", "2026-11-29"));
    assertThat(new Span.Weekend(true).on(SUNDAY)).contains(days("2026-11-28", "2026-11-29"));
    assertThat(new Span.Unstated().on(SUNDAY)).isEmpty();
  }

  @Test
  void words_that_are_no_days_are_none() {
    var times = new Times(Lexicon.load("en"));
    assertThat(times.span(List.of("until", "purple"))).isEmpty();
    assertThat(times.cadence(List.of("every", "milk"))).isEmpty();
    assertThat(times.cadence(List.of("every", "9999", "weeks"))).isEmpty();
    assertThat(times.day(List.of("32nd"))).isEmpty();
  }

  @Property
  void a_stretch_never_ends_before_it_begins(
      @ForAll @IntRange(max = 20_000) int today,
      @ForAll @IntRange(min = 1, max = 31) int from,
      @ForAll @IntRange(min = 1, max = 31) int until) {
    var said = new Span.FromUntil(dayOf(from), dayOf(until));
    var found = said.on(LocalDate.ofEpochDay(today)).orElseThrow();
    assertThat(found.last()).isAfterOrEqualTo(found.first());
    assertThat(found.first()).isAfterOrEqualTo(LocalDate.ofEpochDay(today));
  }

  private static Day dayOf(int day) {
    return new Day.OfMonth(day, Optional.empty());
  }

  private static Span.Days days(String first, String last) {
    return new Span.Days(LocalDate.parse(first), LocalDate.parse(last));
  }
}
