package dev.sayso.dev.bench.search;

import dev.sayso.dev.goods.AsSaid;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// Asks a search and plain BM25 every query, and keeps what they found and how long it took.
final class SpokenBench {

  /// So many answers a query are kept.
  static final int RANKS = 50;

  private static final int WARM_UP = 400;

  /// What was found for each query, and the processor time of each search in ms: of this thread, so
  /// that a busy machine does not show.
  record Run(Map<SpokenQuery, List<String>> found, double p50, double p99) {}

  private final List<SpokenQuery> queries;

  SpokenBench(List<SpokenQuery> queries) {
    this.queries = queries;
  }

  /// As the dialog calls it. What is timed is the search, without the interpreter.
  Run sayso(AsSaid said) {
    var asked = queries.stream().map(query -> said.queries(query.text(), RANKS)).toList();
    asked.stream().limit(WARM_UP).forEach(one -> said.found(one, RANKS));
    return run(at -> said.found(asked.get(at), RANKS));
  }

  Run plain(PlainBm25 plain) {
    queries.stream().limit(WARM_UP).forEach(one -> plain.search(one.text()));
    return run(at -> plain.search(queries.get(at).text()));
  }

  private Run run(IntFunction<List<String>> search) {
    var found = new LinkedHashMap<SpokenQuery, List<String>>();
    var times = new long[queries.size()];
    for (int at = 0; at < times.length; at++) {
      long from = cpu();
      var skus = search.apply(at);
      times[at] = cpu() - from;
      found.put(queries.get(at), skus);
    }
    Arrays.sort(times);
    return new Run(found, percentile(times, 50), percentile(times, 99));
  }

  private static double percentile(long[] sorted, int percent) {
    return sorted.length == 0
        ? 0
        : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
