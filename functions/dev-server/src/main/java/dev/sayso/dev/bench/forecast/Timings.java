package dev.sayso.dev.bench.forecast;

import java.util.Arrays;

/// How long something took, many times: percentiles in microseconds.
final class Timings {

  private long[] nanos = new long[1 << 12];
  private int count;

  void add(long taken) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, count * 2);
    }
    nanos[count++] = taken;
  }

  void addAll(Timings others) {
    for (int i = 0; i < others.count; i++) {
      add(others.nanos[i]);
    }
  }

  int count() {
    return count;
  }

  /// The time that this share of them stayed within.
  double micros(double share) {
    if (count == 0) {
      return 0;
    }
    var sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return sorted[(int) Math.min(count - 1L, (long) (share * count))] / 1000.0;
  }
}
