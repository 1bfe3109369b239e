package dev.sayso.dev.bench.search;

import dev.sayso.dev.goods.AsSaid;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Asks a search and plain BM25 every query, and keeps what they found and how long it took.
final class SpokenBench {

  /// So many answers a query are kept.
  static final int RANKS = 50;

  /// So many are asked before: the compiler needs as many until it is done.
  private static final int WARM_UP = 2_000;

  /// Processor time in ms: of this thread, so that a busy machine does not show.
  record Times(double p50, double p99) {

    static Times of(long[] nanos) {
      Arrays.sort(nanos);
      return new Times(percentile(nanos, 50), percentile(nanos, 99));
    }

    private static double percentile(long[] sorted, int percent) {
      return sorted.length == 0
          ? 0
          : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }
  }

  /// What was found for each query; what the search alone took, and what it took with all that
  /// comes before it.
  record Run(Map<SpokenQuery, List<String>> found, Times search, Times whole) {}

  private final List<SpokenQuery> queries;

  SpokenBench(List<SpokenQuery> queries) {
    this.queries = queries;
  }

  /// As the dialog calls it: the interpreter first, then the search for each thing it hears named.
  Run sayso(AsSaid said) {
    return run(text -> said.queries(text, RANKS), asked -> said.found(asked, RANKS));
  }

  Run plain(PlainBm25 plain) {
    return run(text -> text, plain::search);
  }

  private <T> Run run(Function<String, T> understand, Function<T, List<String>> search) {
    ask(queries.subList(0, Math.min(WARM_UP, queries.size())), understand, search);
    return ask(queries, understand, search);
  }

  private static <T> Run ask(
      List<SpokenQuery> queries, Function<String, T> understand, Function<T, List<String>> search) {
    var found = new LinkedHashMap<SpokenQuery, List<String>>();
    var searches = new long[queries.size()];
    var wholes = new long[queries.size()];
    for (int at = 0; at < wholes.length; at++) {
      var query = queries.get(at);
      long from = cpu();
      var asked = understand.apply(query.text());
      long understood = cpu();
      var skus = search.apply(asked);
      long end = cpu();
      searches[at] = end - understood;
      wholes[at] = end - from;
      found.put(query, skus);
    }
    return new Run(found, Times.of(searches), Times.of(wholes));
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
