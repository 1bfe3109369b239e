package dev.sayso.dev.bench.fuzz;

import dev.sayso.dev.bench.fuzz.Target.Kind;
import dev.sayso.dev.bench.fuzz.Target.Outcome;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Sends changed examples to targets and keeps what breaks them. The same seed gives the same
/// inputs in the same order.
public final class Fuzzer {

  /// What one input may allocate. Reading a whole feed or seed takes a few MB.
  static final long MOST_BYTES = 512L * 1024 * 1024;

  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  /// As many examples of each target are sent as they are.
  private static final int FIRST = 5;

  /// As many steps are spent on making one input smaller.
  private static final int PATIENCE = 400;

  private final List<Target> targets;
  private final Random random;
  private final Map<String, Finding> findings = new LinkedHashMap<>();
  private final Map<String, Count> counts = new TreeMap<>();
  private volatile @Nullable Running running;

  Fuzzer(List<Target> targets, long seed) {
    this.targets =
        targets.stream()
            .flatMap(target -> Collections.nCopies(target.share(), target).stream())
            .toList();
    this.random = new Random(seed);
    targets.forEach(target -> counts.put(target.name(), new Count()));
  }

  /// What has been sent to one target so far.
  public static final class Count {
    private long inputs;
    private long accepted;
    private long slowest;
    private long largest;

    public long inputs() {
      return inputs;
    }

    long accepted() {
      return accepted;
    }

    /// Milliseconds.
    long slowest() {
      return slowest / 1_000_000;
    }

    /// Bytes that one input allocated.
    long largest() {
      return largest;
    }
  }

  /// What is being taken now, so that somebody who waits can tell what hangs.
  record Running(String target, byte[] input, long since) {}

  Optional<Running> running() {
    return Optional.ofNullable(running);
  }

  Map<String, Count> counts() {
    return counts;
  }

  List<Finding> findings() {
    return List.copyOf(findings.values());
  }

  long inputs() {
    return counts.values().stream().mapToLong(Count::inputs).sum();
  }

  /// Every example as it is, then changed ones for as long as `goes`.
  void run(BooleanSupplier goes) {
    for (var target : targets.stream().distinct().toList()) {
      target.corpus().stream().limit(FIRST).forEach(example -> send(target, example));
    }
    while (goes.getAsBoolean()) {
      var target = targets.get(random.nextInt(targets.size()));
      send(target, changed(target));
    }
  }

  private byte[] changed(Target target) {
    var one = pick(target.corpus());
    var other = pick(target.corpus());
    return switch (random.nextInt(4)) {
      case 0 -> Hostile.bytes(one, random);
      case 1 -> Hostile.bytes(structured(target, one, other), random);
      default -> structured(target, one, other);
    };
  }

  private byte[] structured(Target target, byte[] one, byte[] other) {
    return target.kind() == Kind.JSON
        ? JsonChange.change(one, other, random)
        : TextChange.change(one, other, random);
  }

  private byte[] pick(List<byte[]> corpus) {
    return corpus.get(random.nextInt(corpus.size()));
  }

  private void send(Target target, byte[] input) {
    var count = counts.get(target.name());
    if (count == null) {
      throw new IllegalArgumentException("no target of this fuzzer: " + target.name());
    }
    count.inputs++;
    long began = System.nanoTime();
    long before = THREADS.getCurrentThreadAllocatedBytes();
    running = new Running(target.name(), input, began);
    var broke = broke(target, input, count);
    running = null;
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
    count.slowest = Math.max(count.slowest, System.nanoTime() - began);
    count.largest = Math.max(count.largest, allocated);
    broke.ifPresent(place -> keep(target, place, input));
    if (allocated > MOST_BYTES) {
      keep(target, "took more than " + MOST_BYTES + " bytes of memory", input);
    }
  }

  private void keep(Target target, String place, byte[] input) {
    var key = target.name() + " " + place;
    if (!findings.containsKey(key)) {
      findings.put(key, new Finding(target.name(), place, input));
      findings.put(key, new Finding(target.name(), place, smaller(target, place, input)));
      System.err.println(findings.get(key).line());
    }
  }

  /// Where it broke; empty where it did not.
  private static Optional<String> broke(Target target, byte[] input, Count count) {
    try {
      if (target.taking().take(input) == Outcome.ACCEPTED) {
        count.accepted++;
      }
      return Optional.empty();
    } catch (Exception | StackOverflowError | OutOfMemoryError | AssertionError thrown) {
      return Optional.of(Finding.place(thrown));
    }
  }

  /// Takes out ever smaller pieces as long as it breaks in the same place.
  private static byte[] smaller(Target target, String place, byte[] input) {
    var small = input;
    int steps = 0;
    for (int size = input.length / 2; size > 0 && steps < PATIENCE; size /= 2) {
      for (int at = 0; at + size <= small.length && steps < PATIENCE; steps++) {
        var less = without(small, at, size);
        if (broke(target, less, new Count()).filter(place::equals).isPresent()) {
          small = less;
        } else {
          at += size;
        }
      }
    }
    return small;
  }

  private static byte[] without(byte[] input, int at, int size) {
    var less = Arrays.copyOf(input, input.length - size);
    System.arraycopy(input, at + size, less, at, input.length - at - size);
    return less;
  }
}
