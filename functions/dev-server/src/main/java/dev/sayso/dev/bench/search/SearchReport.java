package dev.sayso.dev.bench.search;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.dev.bench.search.Labels.Marks;
import dev.sayso.dev.bench.search.SpokenBench.Run;
import dev.sayso.dev.bench.search.SpokenBench.Times;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/// The figures of a search benchmark, as tables and as JSON.
public record SearchReport(
    Optional<Labels> labels,
    Run plain,
    Run sayso,
    Optional<Map<SpokenQuery, List<String>>> folded,
    Footprint footprint) {

  /// What the index costs. `cpuSeconds` are the processor's, of all threads that built it. Bytes of
  /// heap are what is in use with the index open, less what was in use before.
  public record Footprint(
      int products, double buildSeconds, double cpuSeconds, long indexBytes, long heapBytes) {}

  private static final String MARKS = "%-12s %7s  %7s %7s  %7s %7s  %7s %7s";

  public List<String> lines() {
    var lines = new ArrayList<String>();
    labels.ifPresent(known -> {
      lines.add(MARKS.formatted("", "", "NDCG@10", "", "MRR@10", "", "Rec@50", ""));
      lines.add(
          MARKS.formatted("variant", "queries", "BM25", "Sayso", "BM25", "Sayso", "BM25", "Sayso"));
      variants().forEach(one -> lines.add(row(known, one, query -> query.variant().equals(one))));
      lines.add("");
      lines.addAll(families(known));
      lines.add("");
      folded.ifPresent(found -> lines.add(learned(known, found)));
    });
    lines.add(
        "%d products: index built in %.1f s (%.1f s of processor time), %s on disk, %d bytes a product, %s of heap"
            .formatted(
                footprint.products(),
                footprint.buildSeconds(),
                footprint.cpuSeconds(),
                megabytes(footprint.indexBytes()),
                footprint.indexBytes() / Math.max(1, footprint.products()),
                megabytes(footprint.heapBytes())));
    lines.add(
        "%d queries, %d hits each, processor time of one thread, warm, p50 / p99:"
            .formatted(sayso.found().size(), SpokenBench.RANKS));
    lines.add("  search alone                %s".formatted(milliseconds(sayso.search())));
    lines.add("  interpreter and search      %s".formatted(milliseconds(sayso.whole())));
    lines.add("  plain BM25                  %s".formatted(milliseconds(plain.search())));
    return lines;
  }

  private static String milliseconds(Times times) {
    return String.format(Locale.ROOT, "%.2f / %.2f ms", times.p50(), times.p99());
  }

  /// NDCG@10 of Sayso by family, a variant a column.
  private List<String> families(Labels known) {
    var lines = new ArrayList<String>();
    var head = new StringBuilder("%-12s".formatted("NDCG@10"));
    variants().forEach(variant -> head.append(" %11s".formatted(variant)));
    lines.add(head.toString());
    for (var family : families()) {
      var line = new StringBuilder("%-12s".formatted(family));
      for (var variant : variants()) {
        var marks = marks(known, sayso.found(), both(variant, family));
        line.append(" %11s".formatted(figure(marks.ndcg())));
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private String learned(Labels known, Map<SpokenQuery, List<String>> found) {
    var line = new StringBuilder("cross-validated, trees learned now, NDCG@10:");
    for (var variant : variants()) {
      var marks = marks(known, found, query -> query.variant().equals(variant));
      line.append(' ').append(variant).append(' ').append(figure(marks.ndcg()));
    }
    return line.toString();
  }

  private String row(Labels known, String name, Predicate<SpokenQuery> which) {
    var one = marks(known, plain.found(), which);
    var two = marks(known, sayso.found(), which);
    return MARKS.formatted(
        name,
        count(known, which),
        figure(one.ndcg()),
        figure(two.ndcg()),
        figure(one.mrr()),
        figure(two.mrr()),
        figure(one.recall()),
        figure(two.recall()));
  }

  public ObjectNode json() {
    var json = JsonNodeFactory.instance.objectNode().put("products", footprint.products());
    json.put("queries", sayso.found().size());
    labels.ifPresent(known -> {
      var variants = json.putObject("variants");
      for (var variant : variants()) {
        var node = variants.putObject(variant);
        Predicate<SpokenQuery> these = query -> query.variant().equals(variant);
        node.put("queries", count(known, these));
        both(node, known, these);
        var families = node.putObject("families");
        families().forEach(one -> both(families.putObject(one), known, both(variant, one)));
      }
    });
    json.putObject("index")
        .put("bytes", footprint.indexBytes())
        .put("heapBytes", footprint.heapBytes())
        .put("buildSeconds", footprint.buildSeconds())
        .put("buildCpuSeconds", footprint.cpuSeconds());
    var milliseconds = json.putObject("milliseconds");
    put(milliseconds.putObject("search"), sayso.search());
    put(milliseconds.putObject("interpreterAndSearch"), sayso.whole());
    put(milliseconds.putObject("bm25"), plain.search());
    return json;
  }

  private void both(ObjectNode node, Labels known, Predicate<SpokenQuery> which) {
    put(node.putObject("bm25"), marks(known, plain.found(), which));
    put(node.putObject("sayso"), marks(known, sayso.found(), which));
  }

  private static void put(ObjectNode node, Times times) {
    node.put("p50", times.p50()).put("p99", times.p99());
  }

  private static void put(ObjectNode node, Marks marks) {
    node.put("ndcg10", marks.ndcg()).put("mrr10", marks.mrr()).put("recall50", marks.recall());
  }

  private static Marks marks(
      Labels known, Map<SpokenQuery, List<String>> found, Predicate<SpokenQuery> which) {
    var sum = Marks.NONE;
    int count = 0;
    for (var entry : found.entrySet()) {
      var query = entry.getKey();
      if (which.test(query) && known.judge(query.id())) {
        sum = sum.plus(known.of(query.id(), entry.getValue()));
        count++;
      }
    }
    return sum.over(count);
  }

  private int count(Labels known, Predicate<SpokenQuery> which) {
    return (int)
        sayso.found().keySet().stream()
            .filter(query -> which.test(query) && known.judge(query.id()))
            .count();
  }

  private static Predicate<SpokenQuery> both(String variant, String family) {
    return query -> query.variant().equals(variant) && query.family().equals(family);
  }

  private List<String> variants() {
    Map<String, Boolean> seen = new LinkedHashMap<>();
    sayso.found().keySet().forEach(query -> seen.put(query.variant(), true));
    return List.copyOf(seen.keySet());
  }

  private List<String> families() {
    var families = new TreeSet<String>();
    sayso.found().keySet().forEach(query -> families.add(query.family()));
    families.remove("");
    return List.copyOf(families);
  }

  private static String figure(double share) {
    return String.format(Locale.ROOT, "%.4f", share);
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
