package dev.sayso.dev.bench.turns;

import dev.sayso.dev.wire.Wires;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// So many shoppers talk at once, one conversation after the other without a pause; each worker
/// serves one of them.
final class Load {

  private static final double PART = 1_000_000.0;

  private final Wires wires;
  private final int households;
  private final long seed;
  private final AtomicInteger next = new AtomicInteger();

  Load(Wires wires, int households, long seed) {
    this.wires = wires;
    this.households = households;
    this.seed = seed;
  }

  /// What came of one level. Times in milliseconds, from a request to its answer; `cpu` is what
  /// this process took for each turn.
  record Level(int workers, int turns, int failed, Duration took, long[] sorted, double cpu) {

    double perSecond() {
      return turns * 1e9 / Math.max(1, took.toNanos());
    }

    double quantile(double share) {
      int at = (int) Math.ceil(share * sorted.length) - 1;
      return sorted.length == 0 ? 0 : sorted[Math.max(0, at)] / PART;
    }
  }

  Level run(int workers, Duration time, Supplier<Way> ways) throws InterruptedException {
    var ready = new ArrayList<Way>();
    for (int worker = 0; worker < workers; worker++) {
      ready.add(ways.get());
    }
    long cpu = Cpu.nanos();
    long began = System.nanoTime();
    long until = began + time.toNanos();
    var results = new ArrayList<Worked>();
    try (var threads = Executors.newFixedThreadPool(workers)) {
      var running = new ArrayList<Future<Worked>>();
      for (int worker = 0; worker < workers; worker++) {
        var way = ready.get(worker);
        var random = new Random(seed * 1_000 + worker);
        running.add(threads.submit(() -> work(way, random, until)));
      }
      for (var one : running) {
        results.add(one.get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a worker broke", e.getCause());
    } finally {
      ready.forEach(Way::close);
    }
    var took = Duration.ofNanos(System.nanoTime() - began);
    long spent = Cpu.nanos() - cpu;
    long[] times =
        results.stream()
            .flatMapToLong(one -> one.times().stream().mapToLong(it -> it))
            .sorted()
            .toArray();
    int failed = results.stream().mapToInt(Worked::failed).sum();
    return new Level(
        workers, times.length, failed, took, times, spent / PART / Math.max(1, times.length));
  }

  private record Worked(List<Long> times, int failed) {}

  private Worked work(Way way, Random random, long until) throws IOException, InterruptedException {
    var times = new ArrayList<Long>();
    int failed = 0;
    while (System.nanoTime() < until) {
      int number = next.getAndIncrement();
      for (var request : requests(Talk.any(random), number % households, number)) {
        long began = System.nanoTime();
        failed += way.answers(request) ? 0 : 1;
        times.add(System.nanoTime() - began);
      }
    }
    return new Worked(times, failed);
  }

  /// The requests of one conversation of this household, which no other conversation has.
  List<byte[]> requests(Talk talk, int household, int number) {
    var says = talk.says();
    var requests = new byte[says.size()][];
    for (int turn = 0; turn < requests.length; turn++) {
      requests[turn] =
          wires.alexa(
              new Wires.Spoken(
                  Crowd.account(household),
                  "bench-" + number,
                  "bench-" + number + "-" + turn,
                  says.get(turn)));
    }
    return Arrays.asList(requests);
  }
}
