package dev.sayso.dev.bench.forecast;

import dev.sayso.dev.bench.forecast.Foretold.Days;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToIntFunction;

/// How well next days were foretold: the error in days and how many were off by at most a week,
/// over the products bought again; F1 of "due within a week"; and how many came inside the 80 %
/// interval.
record DateScore(
    int pairs, double median, double mean, double withinWeek, double dueThisWeek, double covered) {

  private static final int WEEK = 7;

  static DateScore of(List<Foretold> foretold, ToIntFunction<Days> expected) {
    var errors = new ArrayList<Double>();
    int pairs = 0;
    int covered = 0;
    int said = 0;
    int due = 0;
    int both = 0;
    for (var one : foretold) {
      for (var next : one.query().next().entrySet()) {
        pairs++;
        var truth = next.getValue();
        var days = one.days().get(next.getKey());
        int guess = days == null ? truth.horizon() : Math.max(1, expected.applyAsInt(days));
        boolean soon = truth.seen() && truth.days() <= WEEK;
        due += soon ? 1 : 0;
        said += guess <= WEEK ? 1 : 0;
        both += soon && guess <= WEEK ? 1 : 0;
        if (truth.seen()) {
          errors.add((double) Math.abs(guess - truth.days()));
          covered += days != null && inside(days, truth.days()) ? 1 : 0;
        }
      }
    }
    if (errors.isEmpty()) {
      return new DateScore(pairs, 0, 0, 0, 0, 0);
    }
    Collections.sort(errors);
    double size = errors.size();
    return new DateScore(
        pairs,
        (errors.get((int) (size / 2)) + errors.get((int) ((size - 1) / 2))) / 2,
        errors.stream().mapToDouble(error -> error).sum() / size,
        errors.stream().filter(error -> error <= WEEK).count() / size,
        2.0 * both / Math.max(1, said + due),
        covered / size);
  }

  private static boolean inside(Days days, int day) {
    return day >= days.earliest() && day <= days.latest();
  }
}
