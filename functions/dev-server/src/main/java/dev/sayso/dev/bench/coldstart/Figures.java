package dev.sayso.dev.bench.coldstart;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// Medians of one case: milliseconds to the first answer, processor seconds, peak memory in MB; and
/// of its later turns, where it was asked on.
public record Figures(
    Case what, int runs, double wall, double cpu, double peak, Optional<Later> later) {

  /// Milliseconds by the clock (median) and of processor time a turn; peak memory in MB.
  public record Later(double median, double cpu, double peak) {}

  static Figures of(Case what, List<Sample> samples) {
    return new Figures(
        what,
        samples.size(),
        median(samples, sample -> millis(sample.wall())),
        median(samples, sample -> millis(sample.cpu()) / 1_000),
        median(samples, Sample::peak),
        samples.stream()
            .flatMap(sample -> sample.warm().stream())
            .findFirst()
            .map(warm -> new Later(millis(warm.median()), millis(warm.cpu()), warm.peak())));
  }

  private static double median(List<Sample> samples, ToDoubleFunction<Sample> of) {
    var sorted = samples.stream().mapToDouble(of).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static double millis(Duration time) {
    return time.toNanos() / 1e6;
  }
}
