package dev.sayso.commerce.replenishment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;

/// How often something comes again: the median of the `gaps` between the days it happened on, in
/// days. The median, so that one holiday does not change it.
public record Rhythm(double days, int gaps) {

  /// Several times on one day count once. Empty where it happened on one day only.
  public static Optional<Rhythm> of(Collection<Instant> times, ZoneId zone) {
    var dates =
        times.stream().map(at -> LocalDate.ofInstant(at, zone)).distinct().sorted().toList();
    var gaps = new ArrayList<Long>();
    for (int i = 1; i < dates.size(); i++) {
      gaps.add(ChronoUnit.DAYS.between(dates.get(i - 1), dates.get(i)));
    }
    if (gaps.isEmpty()) {
      return Optional.empty();
    }
    gaps.sort(null);
    int middle = gaps.size() / 2;
    double median =
        gaps.size() % 2 == 1 ? gaps.get(middle) : (gaps.get(middle - 1) + gaps.get(middle)) / 2.0;
    return Optional.of(new Rhythm(median, gaps.size()));
  }

  /// How much of one gap has passed: 1 = it is due today.
  public double passed(LocalDate last, LocalDate today) {
    return ChronoUnit.DAYS.between(last, today) / days;
  }
}
