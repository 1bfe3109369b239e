package dev.sayso.store.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/// Does one thing in several threads that start together.
final class AtOnce {

  private AtOnce() {}

  static <T> List<T> run(int threads, IntFunction<T> work) throws Exception {
    var start = new CyclicBarrier(threads);
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var running = new ArrayList<Future<T>>();
      for (int i = 0; i < threads; i++) {
        int number = i;
        Callable<T> one =
            () -> {
              start.await();
              return work.apply(number);
            };
        running.add(pool.submit(one));
      }
      var results = new ArrayList<T>();
      for (var each : running) {
        results.add(each.get());
      }
      return results;
    }
  }
}
