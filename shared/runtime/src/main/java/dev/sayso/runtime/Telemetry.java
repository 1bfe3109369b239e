package dev.sayso.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/// What the work of one thread came to: calls to other services, their time, and whatever else is
/// worth a figure. A turn is the work of one thread, so that what is taken after it is its own.
public final class Telemetry {

  private final ThreadLocal<Map<String, Long>> sums = ThreadLocal.withInitial(TreeMap::new);
  private final Subsegments trace;

  public Telemetry(Subsegments trace) {
    this.trace = trace;
  }

  /// Traced where Lambda traces this invocation.
  public static Telemetry ofProcess() {
    return new Telemetry(Subsegments.ofProcess());
  }

  public void add(String figure, long amount) {
    sums.get().merge(figure, amount, Long::sum);
  }

  /// A call to `service` ended. `figure` names it among the figures: `figureCalls`, `figureMillis`
  /// and `figureFailures`.
  public void called(String figure, Call call) {
    add(figure + "Calls", 1);
    add(figure + "Millis", call.took().toMillis());
    if (call.failed()) {
      add(figure + "Failures", 1);
    }
    trace.send(call);
  }

  /// What this thread came to since this was last asked, and how long `work` took: `TurnMillis`.
  public <T> T timing(Supplier<T> work) {
    sums.remove();
    long began = System.nanoTime();
    try {
      return work.get();
    } finally {
      add("TurnMillis", Duration.ofNanos(System.nanoTime() - began).toMillis());
    }
  }

  /// The figures of this thread's work, by name; then it begins anew.
  public Map<String, Long> take() {
    var taken = Map.copyOf(sums.get());
    sums.remove();
    return taken;
  }

  /// One call to a service of AWS.
  public record Call(
      String service, String operation, Instant began, Duration took, boolean failed) {}
}
