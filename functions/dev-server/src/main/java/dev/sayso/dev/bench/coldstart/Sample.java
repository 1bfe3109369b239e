package dev.sayso.dev.bench.coldstart;

import java.time.Duration;
import java.util.Optional;

/// One process: from its start (or its restore) to the first answer, and what came of the later
/// ones, where it was asked again. `peak` is in MB.
public record Sample(Duration wall, Duration cpu, double peak, Optional<Warm> warm) {

  /// The later half of many turns: the median by the clock, processor time of a turn, peak memory
  /// in MB.
  public record Warm(Duration median, Duration cpu, double peak) {}
}
