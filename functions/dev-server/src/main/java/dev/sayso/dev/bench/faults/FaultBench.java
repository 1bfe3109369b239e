package dev.sayso.dev.bench.faults;

import dev.sayso.assembly.Sayso;
import dev.sayso.commerce.order.FinishingOrders;
import dev.sayso.commerce.order.FinishingOrders.Swept;
import dev.sayso.dialog.Assistant;
import dev.sayso.store.dynamodb.DynamoShoppers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// Thousands of orders through bad lines, with processes that are killed, sweeps, and shoppers who
/// come back; then the books are compared.
public record FaultBench(Plan plan, Path home) {

  /// `share`: the chance that a request begins a spell of faults; `kills`: how many processes are
  /// killed, one after the other at each point.
  public record Plan(long seed, int orders, double share, int kills) {}

  private static final int WORKERS = 6;
  private static final int SWEEPS = 20;

  /// How many steps `progress` is told of.
  public int steps() {
    return 2 * plan.orders() + 2 * plan.kills();
  }

  /// Says how many steps are done.
  public FaultReport run(IntConsumer progress) throws IOException {
    try (var world = new FaultWorld(home, plan.seed(), plan.share())) {
      var people = people();
      var shoppers = new DynamoShoppers(world.good);
      people.forEach(one -> shoppers.put(one.shopper));
      var done = new AtomicInteger();
      Runnable step = () -> progress.accept(done.incrementAndGet());
      var killed = people.subList(plan.orders(), people.size());
      inParallel(
          people.subList(0, plan.orders()),
          world,
          true,
          (one, assistant) -> {
            one.order(assistant);
            step.run();
          });
      int kills = kill(world, killed, step);
      world.clock.advance(Duration.ofMinutes(1));
      sweep(world, true);
      world.toDatabase.mend();
      world.toShop.mend();
      int waiting = sweepAll(world);
      world.clock.advance(Duration.ofHours(20));
      inParallel(
          people,
          world,
          false,
          (one, assistant) -> {
            one.comesBack(assistant);
            step.run();
          });
      sweepAll(world);
      return new Books(world, people).report(plan, kills, waiting);
    }
  }

  private List<FaultyShopper> people() {
    var people = new ArrayList<FaultyShopper>();
    for (int i = 0; i < plan.orders(); i++) {
      people.add(new FaultyShopper(i, i % 2 == 1, chance(i)));
    }
    for (int i = 0; i < plan.kills(); i++) {
      var point = Killing.POINTS.get(i % Killing.POINTS.size());
      int number = plan.orders() + i;
      people.add(new FaultyShopper(number, point.startsWith("drafts"), chance(number)));
    }
    return people;
  }

  /// The first numbers of seeds that follow each other are alike, so they are mixed.
  private Random chance(int number) {
    return new Random(new SplittableRandom(plan.seed() * 31 + number).nextLong());
  }

  private int kill(FaultWorld world, List<FaultyShopper> victims, Runnable step) {
    var killing = new Killing(world);
    var jobs = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < victims.size(); i++) {
      int number = plan.orders() + i;
      var point = Killing.POINTS.get(i % Killing.POINTS.size());
      jobs.add(() -> {
        boolean reached = killing.kill(number, point);
        step.run();
        return reached;
      });
    }
    return (int) all(jobs, 2).stream().filter(reached -> reached).count();
  }

  /// Sweeps as a schedule does, hour after hour, until nothing waits; how many wait even then.
  private static int sweepAll(FaultWorld world) {
    int waiting = 1;
    for (int i = 0; i < SWEEPS && waiting > 0; i++) {
      world.clock.advance(Duration.ofMinutes(61));
      waiting = sweep(world, false);
    }
    return waiting;
  }

  /// Each kind of shop by its own till. How many were looked at and are not over.
  private static int sweep(FaultWorld world, boolean badly) {
    int waiting = 0;
    for (boolean foreign : new boolean[] {false, true}) {
      var shop = world.sayso(foreign, badly).shop();
      var own =
          new FinishingOrders(
              shop.checkout(),
              shop.orders(),
              new OfOneShop(shop.attempts(), foreign, badly),
              world.clock);
      var swept = swept(own);
      while (swept.over() > 0 && !badly) {
        swept = swept(own);
      }
      waiting += swept.waiting() + swept.failed();
    }
    return waiting;
  }

  /// The index of who is due may be cut off like everything else.
  private static Swept swept(FinishingOrders finishing) {
    try {
      return finishing.sweep();
    } catch (RuntimeException e) {
      return new Swept(0, 0, 1);
    }
  }

  private interface Step {
    void take(FaultyShopper one, Assistant assistant);
  }

  private static void inParallel(
      List<FaultyShopper> people, FaultWorld world, boolean badly, Step step) {
    Sayso own = world.sayso(false, badly);
    Sayso foreign = world.sayso(true, badly);
    var jobs = new ArrayList<Callable<Boolean>>();
    for (var one : people) {
      jobs.add(() -> {
        step.take(one, (one.foreign ? foreign : own).assistant());
        return true;
      });
    }
    all(jobs, WORKERS);
  }

  private static <T> List<T> all(List<Callable<T>> jobs, int workers) {
    try (var threads = Executors.newFixedThreadPool(workers)) {
      var results = new ArrayList<T>();
      for (Future<T> job : threads.invokeAll(jobs)) {
        results.add(job.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a shopper's turn broke", e.getCause());
    }
  }
}
