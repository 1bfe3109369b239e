package dev.sayso.commerce.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void a_night_goes_over_midnight() {
    var night = QuietHours.of("22:00-07:00");
    assertThat(night.isQuiet(at("2026-12-01T22:00:00Z"), BERLIN)).isTrue();
    assertThat(night.isQuiet(at("2026-12-01T05:59:00Z"), BERLIN)).isTrue();
    assertThat(night.isQuiet(at("2026-12-01T06:00:00Z"), BERLIN)).isFalse();
    assertThat(night.after(at("2026-12-01T22:30:00Z"), BERLIN))
        .isEqualTo(at("2026-12-02T06:00:00Z"));
    assertThat(night.after(at("2026-12-02T00:30:00Z"), BERLIN))
        .isEqualTo(at("2026-12-02T06:00:00Z"));
  }

  @Test
  void a_rest_at_noon_does_not() {
    var noon = QuietHours.of("12:00-14:00");
    assertThat(noon.isQuiet(at("2026-12-01T12:30:00Z"), BERLIN)).isTrue();
    assertThat(noon.isQuiet(at("2026-12-01T22:30:00Z"), BERLIN)).isFalse();
  }

  @Test
  void the_same_time_twice_is_never_quiet() {
    assertThat(QuietHours.of("08:00-08:00").isQuiet(at("2026-12-01T07:00:00Z"), BERLIN)).isFalse();
  }

  @Test
  void what_cannot_be_read_is_the_usual() {
    assertThat(QuietHours.of("night")).isEqualTo(QuietHours.USUAL);
    assertThat(QuietHours.of("25:00-07:00")).isEqualTo(QuietHours.USUAL);
    assertThat(QuietHours.of(null)).isEqualTo(QuietHours.USUAL);
  }

  /// Over the days when clocks are put forward and back, too.
  @Property
  void what_is_put_off_is_never_quiet_and_at_most_a_day_later(
      @ForAll @IntRange(max = 23) int from,
      @ForAll @IntRange(max = 23) int until,
      @ForAll @IntRange(max = 400 * 24 * 60) int minute) {
    var hours = new QuietHours(LocalTime.of(from, 0), LocalTime.of(until, 0));
    var moment = at("2026-01-01T00:00:00Z").plus(Duration.ofMinutes(minute));
    var after = hours.after(moment, BERLIN);
    assertThat(after).isBetween(moment, moment.plus(Duration.ofHours(25)));
    assertThat(hours.after(after, BERLIN)).isEqualTo(after);
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }
}
