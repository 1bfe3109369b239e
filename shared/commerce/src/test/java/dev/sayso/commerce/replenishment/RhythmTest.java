package dev.sayso.commerce.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RhythmTest {

  @Test
  void theMedianOfTheGapsIsNotMovedByOneHoliday() {
    assertThat(of("2026-09-01", "2026-09-08", "2026-09-15", "2026-10-20"))
        .contains(new Rhythm(7, 3));
  }

  @Test
  void severalTimesOnOneDayCountOnce() {
    assertThat(of("2026-09-01", "2026-09-01", "2026-09-08")).contains(new Rhythm(7, 1));
  }

  @Test
  void oneDayIsNoRhythm() {
    assertThat(of("2026-09-01", "2026-09-01")).isEmpty();
  }

  @Test
  void whatHasPassedIsAShareOfTheGap() {
    var passed =
        new Rhythm(28, 2).passed(LocalDate.parse("2026-09-01"), LocalDate.parse("2026-09-08"));
    assertThat(passed).isEqualTo(0.25);
  }

  private static Optional<Rhythm> of(String... days) {
    return Rhythm.of(
        Stream.of(days).map(day -> Instant.parse(day + "T10:00:00Z")).toList(), ZoneOffset.UTC);
  }
}
