package dev.sayso.dev.bench.sweep;

import dev.sayso.commerce.nudge.Errand;
import dev.sayso.commerce.nudge.Errands;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// A queue as a cloud has them: what is taken and not done comes back, and after five times is put
/// aside.
final class RoughQueue implements Errands {

  private static final int MOST_TRIES = 5;

  private final ConcurrentLinkedQueue<Taken> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger left = new AtomicInteger();
  private final AtomicInteger deepest = new AtomicInteger();
  private final LongAdder sent = new LongAdder();
  private final LongAdder requests = new LongAdder();
  private final LongAdder aside = new LongAdder();

  /// An errand on its so-manieth try.
  record Taken(Errand errand, int tries) {}

  @Override
  public void send(List<? extends Errand> errands) {
    sent.add(errands.size());
    requests.add((errands.size() + 9) / 10);
    deepest.accumulateAndGet(left.addAndGet(errands.size()), Math::max);
    errands.forEach(errand -> waiting.add(new Taken(errand, 1)));
  }

  @Override
  public int waiting() {
    return left.get();
  }

  /// The next one; null where there is none at this moment.
  @Nullable Taken take() {
    return waiting.poll();
  }

  void done() {
    left.decrementAndGet();
  }

  /// Who took it is dead.
  void back(Taken taken) {
    if (taken.tries() == MOST_TRIES) {
      aside.increment();
      left.decrementAndGet();
    } else {
      waiting.add(new Taken(taken.errand(), taken.tries() + 1));
    }
  }

  long sent() {
    return sent.sum();
  }

  /// Of ten errands at most.
  long requests() {
    return requests.sum();
  }

  int deepest() {
    return deepest.get();
  }

  long aside() {
    return aside.sum();
  }
}
