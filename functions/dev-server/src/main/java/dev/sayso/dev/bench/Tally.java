package dev.sayso.dev.bench;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How often each thing was counted.
public final class Tally {

  private final Map<Count, Integer> counts = new EnumMap<>(Count.class);

  public int of(Count count) {
    return counts.getOrDefault(count, 0);
  }

  /// How much of `whole` is `part`, from 0 to 1; 1 where there is nothing.
  public double share(Count part, Count whole) {
    return of(whole) == 0 ? 1 : (double) of(part) / of(whole);
  }

  /// Whether nothing happened that must not.
  public boolean isClean() {
    return wrongs().isEmpty();
  }

  /// What happened that must not.
  List<Count> wrongs() {
    return Arrays.stream(Count.values()).filter(count -> count.isWrong() && of(count) > 0).toList();
  }

  void count(Count count) {
    count(count, 1);
  }

  void count(Count count, int times) {
    counts.merge(count, times, Integer::sum);
  }

  void countIf(boolean happened, Count count) {
    count(count, happened ? 1 : 0);
  }

  void add(Tally other) {
    other.counts.forEach(this::count);
  }

  /// All of them together.
  public static Tally sum(List<Tally> tallies) {
    var sum = new Tally();
    tallies.forEach(sum::add);
    return sum;
  }
}
