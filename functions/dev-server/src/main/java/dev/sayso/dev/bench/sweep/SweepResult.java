package dev.sayso.dev.bench.sweep;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;

/// What came of sweeping a town.
public record SweepResult(
    String where, SweepBench.Plan plan, Work work, Outcome outcome, Duration took, Duration cpu) {

  /// `requests` are those by which errands were sent, ten at most in each.
  public record Work(int sweeps, long pages, long errands, long requests, int deepest) {}

  /// How many shoppers were told never, once, more than once; how many workers died, and how many
  /// errands were given up.
  public record Outcome(int never, int once, int again, long deaths, long aside) {}

  /// Whether everybody was told, and nobody twice but where a worker died between sending and
  /// writing it down.
  public boolean isClean() {
    return outcome.never() == 0 && outcome.again() <= outcome.deaths();
  }

  public List<String> lines() {
    return List.of(
        "%,d shoppers due at one moment, %s, %d workers"
            .formatted(plan.shoppers(), where, plan.workers()),
        "  sweeps %d (each begun twice), pages %,d, errands %,d in %,d requests, at most %,d waiting"
            .formatted(
                work.sweeps(), work.pages(), work.errands(), work.requests(), work.deepest()),
        "  told once %,d, sent again after a death %,d, never %,d; workers killed %,d, errands given up %,d"
            .formatted(
                outcome.once(),
                outcome.again(),
                outcome.never(),
                outcome.deaths(),
                outcome.aside()),
        "  %.1f s, CPU %.1f s: %.0f µs a shopper"
            .formatted(seconds(took), seconds(cpu), seconds(cpu) * 1e6 / plan.shoppers()));
  }

  public ObjectNode json() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("where", where)
        .put("shoppers", plan.shoppers())
        .put("workers", plan.workers())
        .put("sweeps", work.sweeps())
        .put("pages", work.pages())
        .put("errands", work.errands())
        .put("requests", work.requests())
        .put("deepest", work.deepest())
        .put("once", outcome.once())
        .put("again", outcome.again())
        .put("never", outcome.never())
        .put("killed", outcome.deaths())
        .put("aside", outcome.aside())
        .put("seconds", seconds(took))
        .put("cpuSeconds", seconds(cpu));
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }
}
