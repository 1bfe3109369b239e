package dev.sayso.llm;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Answers to what was asked a moment ago by anybody: the same words, in the same situation, with
/// the same facts. Words are kept for ten minutes at most.
final class Remembered<Q, A> {

  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final int MOST = 500;

  private final LongSupplier nanos;
  private final LinkedHashMap<Q, Kept<A>> answers = new LinkedHashMap<>();

  /// `nanos` is a stopwatch.
  Remembered(LongSupplier nanos) {
    this.nanos = nanos;
  }

  synchronized Optional<A> find(Q question) {
    forget();
    return Optional.ofNullable(answers.get(question)).map(Kept::answer);
  }

  synchronized void keep(Q question, A answer) {
    forget();
    answers.putLast(question, new Kept<>(answer, nanos.getAsLong() + KEPT.toNanos()));
    if (answers.size() > MOST) {
      answers.pollFirstEntry();
    }
  }

  /// The oldest are first.
  private void forget() {
    long now = nanos.getAsLong();
    answers.values().removeIf(kept -> now - kept.until() >= 0);
  }

  private record Kept<A>(A answer, long until) {}
}
