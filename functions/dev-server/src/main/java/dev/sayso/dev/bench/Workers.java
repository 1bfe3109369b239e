package dev.sayso.dev.bench;

import dev.sayso.dev.local.LocalShop;
import dev.sayso.dev.play.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;

/// Plays scenarios beside each other, each worker in a shop of its own.
public final class Workers {

  private static final int MOST = 4;

  private final Path home;
  private final IntConsumer progress;

  /// `home` is the checkout; `progress` hears how many scenarios are done.
  public Workers(Path home, IntConsumer progress) {
    this.home = home;
    this.progress = progress;
  }

  /// What came of each scenario, in their order.
  public <T> List<T> each(List<Scenario> scenarios, BiFunction<LocalShop, Scenario, T> play) {
    int workers = Math.min(MOST, Runtime.getRuntime().availableProcessors());
    var shops = new ArrayBlockingQueue<LocalShop>(workers);
    try (var pool = Executors.newFixedThreadPool(workers)) {
      for (int i = 0; i < workers; i++) {
        shops.add(LocalShop.inMemory(home));
      }
      var futures = scenarios.stream().map(one -> pool.submit(task(shops, one, play))).toList();
      return collect(futures);
    } finally {
      shops.forEach(LocalShop::close);
    }
  }

  private static <T> Callable<T> task(
      ArrayBlockingQueue<LocalShop> shops,
      Scenario scenario,
      BiFunction<LocalShop, Scenario, T> play) {
    return () -> {
      var shop = shops.take();
      try {
        return play.apply(shop, scenario);
      } finally {
        shops.add(shop);
      }
    };
  }

  private <T> List<T> collect(List<Future<T>> futures) {
    var results = new ArrayList<T>();
    for (var future : futures) {
      try {
        results.add(future.get());
      } catch (ExecutionException e) {
        futures.forEach(other -> other.cancel(true));
        throw new IllegalStateException(e.getCause());
      } catch (InterruptedException e) {
        futures.forEach(other -> other.cancel(true));
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
      progress.accept(results.size());
    }
    return results;
  }
}
