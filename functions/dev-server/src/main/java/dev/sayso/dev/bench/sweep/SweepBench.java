package dev.sayso.dev.bench.sweep;

import dev.sayso.commerce.notice.Notice;
import dev.sayso.commerce.notice.Notices;
import dev.sayso.commerce.nudge.DueShoppers;
import dev.sayso.commerce.nudge.Errand;
import dev.sayso.commerce.nudge.Members;
import dev.sayso.commerce.nudge.Nudging;
import dev.sayso.commerce.nudge.Sweeping;
import dev.sayso.commerce.nudge.Till;
import dev.sayso.commerce.nudge.Writing;
import dev.sayso.commerce.order.Checkout;
import dev.sayso.commerce.order.Quoting;
import dev.sayso.dialog.Shop;
import dev.sayso.dialog.speech.NoticeWords;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/// Sweeps a town until nobody is due: many workers take errands from one queue, some of them die,
/// and every quarter of an hour another sweep begins.
public final class SweepBench {

  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final int MOST_SWEEPS = 40;

  /// How it is done.
  public record Plan(int shoppers, int workers, double deaths) {}

  private final Plan plan;
  private final Shop shop;
  private final Checkout checkout;
  private final LongConsumer progress;
  private final AtomicIntegerArray sent;
  private final AtomicLong now = new AtomicLong(Town.DUE.getEpochSecond());
  private final LongAdder pages = new LongAdder();
  private final LongAdder nudges = new LongAdder();
  private final LongAdder cpu = new LongAdder();
  private final Killer killer;
  private final RoughQueue queue = new RoughQueue();

  SweepBench(Plan plan, Shop shop, Checkout checkout, LongConsumer progress) {
    this.plan = plan;
    this.shop = shop;
    this.checkout = checkout;
    this.progress = progress;
    this.sent = new AtomicIntegerArray(plan.shoppers());
    this.killer = new Killer(plan.deaths());
  }

  /// A million in memory: the same decisions and the same steps, without a database behind them.
  public static SweepResult inMemory(Plan plan, Shop shop, LongConsumer progress) {
    var town = new MemoryTown(plan.shoppers());
    var till = new FixedPrices(new Quoting(shop.terms()));
    return new SweepBench(plan, shop, till, progress).run("in memory", town, town);
  }

  SweepResult run(String where, Members members, DueShoppers shoppers) {
    var sweeping = new Sweeping(shoppers, queue);
    var nudging = nudging(members);
    var began = Instant.now();
    int sweeps = 0;
    boolean anybody = true;
    while (anybody && sweeps < MOST_SWEEPS) {
      sweeping.begin(instant());
      sweeps++;
      work(sweeping, nudging);
      // Made twice, as a schedule may: nobody is found who was handled.
      sweeping.begin(instant());
      work(sweeping, nudging);
      anybody = isAnybodyDue(shoppers, instant().plus(QUARTER));
      now.addAndGet(QUARTER.toSeconds());
    }
    var took = Duration.between(began, Instant.now());
    return new SweepResult(
        where,
        plan,
        new SweepResult.Work(sweeps, pages.sum(), queue.sent(), queue.requests(), queue.deepest()),
        new SweepResult.Outcome(
            count(0),
            count(1),
            plan.shoppers() - count(0) - count(1),
            killer.killed(),
            queue.aside()),
        took,
        Duration.ofNanos(cpu.sum()));
  }

  private Instant instant() {
    return Instant.ofEpochSecond(now.get());
  }

  private Nudging nudging(Members members) {
    Notices counting =
        (Notice notice) -> {
          sent.incrementAndGet(Town.number(notice.to()));
          return new Notices.Delivery.Sent();
        };
    return new Nudging(
        killer.members(members),
        new Till(checkout, shop.orders(), shop.attempts(), shop.catalog()::products),
        killer.notices(counting),
        new Writing(new NoticeWords(), shop.terms(), shop.catalog()::products),
        this::instant);
  }

  /// Until the queue is empty.
  private void work(Sweeping sweeping, Nudging nudging) {
    Callable<Void> worker =
        () -> {
          takeTurns(sweeping, nudging);
          return null;
        };
    try (var threads = Executors.newFixedThreadPool(plan.workers())) {
      for (var one : threads.invokeAll(Collections.nCopies(plan.workers(), worker))) {
        one.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a worker broke", e.getCause());
    }
  }

  private void takeTurns(Sweeping sweeping, Nudging nudging) throws InterruptedException {
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    while (queue.waiting() > 0) {
      var taken = queue.take();
      if (taken == null) {
        Thread.sleep(1);
      } else {
        attempt(sweeping, nudging, taken);
      }
    }
    cpu.add(threads.getCurrentThreadCpuTime() - before);
  }

  private void attempt(Sweeping sweeping, Nudging nudging, RoughQueue.Taken taken) {
    try {
      switch (taken.errand()) {
        case Errand.Look look -> {
          pages.increment();
          sweeping.look(look);
        }
        case Errand.Nudge(var due) -> {
          nudging.nudge(due);
          nudges.increment();
          progress.accept(nudges.sum());
        }
      }
      queue.done();
    } catch (Killer.Death e) {
      queue.back(taken);
    }
  }

  private static boolean isAnybodyDue(DueShoppers shoppers, Instant upTo) {
    return IntStream.range(0, DueShoppers.SHARDS)
        .anyMatch(shard -> {
          var page = shoppers.due(shard, upTo, Optional.empty());
          return !page.due().isEmpty() || page.next().isPresent();
        });
  }

  /// How many were told so many times.
  private int count(int times) {
    int count = 0;
    for (int i = 0; i < plan.shoppers(); i++) {
      if (sent.get(i) == times) {
        count++;
      }
    }
    return count;
  }
}
