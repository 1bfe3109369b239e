package dev.sayso.search.lucene;

import dev.sayso.commerce.catalog.Pack;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.SearchHit;
import dev.sayso.commerce.catalog.SearchQuery;
import dev.sayso.commerce.catalog.Sku;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/// Measures this search on spoken grocery queries: NDCG@10 a variant, beside plain BM25 over the
/// same products. Run by hand with the data's folder; not a test.
final class SpokenSearchBench {

  private static final List<String> VARIANTS =
      List.of("clean", "syn", "asr_custom", "asr_mid", "asr_open", "asr_generic");

  private final Map<String, Map<String, Double>> labels = new HashMap<>();
  private final Map<String, Map<String, String>> queries = new TreeMap<>();
  private final Map<String, String> families = new HashMap<>();
  private final List<Product> products;

  private SpokenSearchBench(Path data) throws IOException {
    for (var row : rows(data.resolve("dev/labels.tsv.gz"))) {
      labels
          .computeIfAbsent(row[0], _ -> new HashMap<>())
          .put(row[1], row[2].equals("Exact") ? 1.0 : 0.5);
    }
    for (var row : rows(data.resolve("dev/queries.tsv.gz"))) {
      queries.computeIfAbsent("clean", _ -> new TreeMap<>()).put(row[0], row[1]);
      families.put(row[0], row[2]);
    }
    for (var row : rows(data.resolve("dev/spoken.tsv.gz"))) {
      queries.computeIfAbsent(row[1], _ -> new TreeMap<>()).put(row[0], row[2]);
    }
    products =
        rows(data.resolve("products/products.tsv.gz")).stream()
            .map(row -> product(row[0], row[1], row[2], row[3]))
            .toList();
  }

  public static void main(String... arguments) throws IOException {
    var bench = new SpokenSearchBench(Path.of(arguments[0]));
    if (arguments.length > 1 && arguments[1].equals("speed")) {
      bench.speed();
      return;
    }
    try (var plain = PlainBm25.of(bench.products);
        var search = LuceneCatalogSearch.of(bench.products)) {
      System.out.println(
          "          " + String.join("  ", VARIANTS) + "  item brand attr colloq sized");
      System.out.println("bm25   " + bench.scores(plain::search));
      System.out.println("sayso  " + bench.scores(text -> skus(search, text)));
      if (arguments.length > 1) {}
    }
  }

  static List<String> skus(LuceneCatalogSearch search, String text) {
    return search.search(new SearchQuery(text, 50)).stream()
        .map(SearchHit::sku)
        .map(Sku::value)
        .toList();
  }

  String scores(Function<String, List<String>> search) {
    var line = new StringBuilder();
    for (var variant : VARIANTS) {
      line.append("  %.4f".formatted(mean(variant, "", search)));
    }
    for (var family : List.of("item", "brand_type", "attr_type", "colloq", "sized")) {
      line.append("  %.3f".formatted(mean("clean", family, search)));
    }
    return line.toString();
  }

  double goal(Function<String, List<String>> search) {
    return List.of("clean", "syn", "asr_custom", "asr_mid", "asr_open").stream()
        .mapToDouble(variant -> mean(variant, "", search))
        .average()
        .orElseThrow();
  }

  double mean(String variant, String family, Function<String, List<String>> search) {
    return queries.get(variant).entrySet().parallelStream()
        .filter(query -> labels.containsKey(query.getKey()))
        .filter(query -> family.isEmpty() || family.equals(families.get(query.getKey())))
        .mapToDouble(query -> ndcg(search.apply(query.getValue()), labels.get(query.getKey())))
        .average()
        .orElse(0);
  }

  private static double ndcg(List<String> found, Map<String, Double> gains) {
    double got = 0;
    for (int i = 0; i < Math.min(10, found.size()); i++) {
      got += gains.getOrDefault(found.get(i), 0.0) / Math.log(i + 2);
    }
    var ideal = gains.values().stream().sorted(Comparator.reverseOrder()).limit(10).toList();
    double best = 0;
    for (int i = 0; i < ideal.size(); i++) {
      best += ideal.get(i) / Math.log(i + 2);
    }
    return got / best;
  }

  private void speed() {
    for (var count : List.of(400, products.size())) {
      var some = new ArrayList<Product>();
      for (int i = 0; i < count; i++) {
        some.add(products.get((int) ((long) i * products.size() / count)));
      }
      for (int round = 0; round < 4; round++) {
        speed(some);
      }
    }
  }

  private void speed(List<Product> some) {
    var start = cpu();
    try (var search = LuceneCatalogSearch.of(some)) {
      var built = (cpu() - start) / 1e6;
      var texts = List.copyOf(queries.get("asr_mid").values());
      var times = new long[texts.size()];
      for (int i = 0; i < times.length; i++) {
        var from = cpu();
        search.search(new SearchQuery(texts.get(i), 10));
        times[i] = cpu() - from;
      }
      Arrays.sort(times);
      System.gc();
      var runtime = Runtime.getRuntime();
      System.out.printf(
          "%d products: CPU: built %.0f ms, p50 %.2f ms, p99 %.2f ms, heap %.1f MB%n",
          some.size(),
          built,
          times[times.length / 2] / 1e6,
          times[times.length * 99 / 100] / 1e6,
          (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
    }
  }

  /// Of this thread, so that a busy machine does not show.
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static Product product(String id, String title, String brand, String category) {
    return new Product(
        new Sku(id),
        new Product.Names(title, title, brand, List.of()),
        new Product.Category(List.of(category)),
        new Product.Packaging(new Pack.Unstated(), false, OptionalInt.empty()),
        new Product.Details("", List.of(), null, Map.of(), ""));
  }

  private static List<String[]> rows(Path file) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(file));
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(line -> line.split("\t", -1)).toList();
    }
  }
}
