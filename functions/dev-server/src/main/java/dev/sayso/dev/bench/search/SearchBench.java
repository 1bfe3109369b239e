package dev.sayso.dev.bench.search;

import com.sun.management.OperatingSystemMXBean;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.dev.Trouble;
import dev.sayso.dev.goods.AsSaid;
import dev.sayso.dialog.understanding.RuleInterpreter;
import dev.sayso.dialog.understanding.Vocabulary;
import dev.sayso.search.lucene.FolderSnapshots;
import dev.sayso.search.lucene.LuceneCatalogSearch;
import dev.sayso.search.lucene.Snapshot;
import dev.sayso.search.lucene.SnapshotBuilder;
import dev.sayso.search.lucene.SnapshotStore;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Loads a folder's products as a catalogue, asks its queries, and reports.
public final class SearchBench {

  private final QueryFolder folder;
  private final Path products;
  private final Consumer<String> progress;

  /// `products` is a file of its own, where it is not in the folder; `progress` hears what is done
  /// now.
  public SearchBench(Path data, Optional<Path> products, Consumer<String> progress)
      throws IOException {
    folder = new QueryFolder(data);
    this.products = folder.products(products.orElse(null));
    this.progress = progress;
  }

  /// `grow`: made-up products are added until there are so many. `out`: where what was found is
  /// written; `fit`: where trees that are learned from the labels are. With two `folds` or more it
  /// is measured how well learned trees rank what they never saw.
  public record Errand(int grow, long seed, Optional<Path> out, Optional<Path> fit, int folds) {}

  public SearchReport run(Errand errand) throws IOException {
    var queries = folder.queries();
    progress.accept("Reading " + products + " …");
    var catalogue = Growth.to(errand.grow(), GroceryFile.read(products), errand.seed());
    var bench = new SpokenBench(queries);
    var plain = plain(bench, catalogue);
    var temporary = Files.createTempDirectory("sayso-bench");
    try {
      var store = FolderSnapshots.in(temporary);
      progress.accept("Indexing " + catalogue.size() + " products …");
      long from = System.nanoTime();
      long cpu = cpu();
      var snapshot = build(store, catalogue);
      var seconds = (System.nanoTime() - from) / 1e9;
      var cpuSeconds = (cpu() - cpu) / 1e9;
      catalogue.clear();
      long heap = heap();
      try (var search = LuceneCatalogSearch.serving(store)) {
        progress.accept("Asking " + queries.size() + " queries …");
        var said = new AsSaid(RuleInterpreter.english(words(search)), search);
        var sayso = bench.sayso(said);
        if (errand.out().isPresent()) {
          RunFiles.write(errand.out().get(), sayso.found());
        }
        var footprint =
            new SearchReport.Footprint(
                snapshot.products(),
                seconds,
                cpuSeconds,
                snapshot.bytes(),
                Math.max(0, heap() - heap));
        var folded = learn(errand, new Learning(queries, said, search, labels(errand)));
        return new SearchReport(folder.labels(), plain, sayso, folded, footprint);
      }
    } finally {
      delete(temporary);
    }
  }

  private Optional<Map<SpokenQuery, List<String>>> learn(Errand errand, Learning learning)
      throws IOException {
    if (errand.fit().isPresent()) {
      progress.accept("Learning the ranking …");
      learning.write(errand.fit().get());
    }
    if (errand.folds() < 2) {
      return Optional.empty();
    }
    progress.accept("Learning it in " + errand.folds() + " folds …");
    return Optional.of(learning.folded(errand.folds()));
  }

  /// None where nothing is to be learned.
  private Labels labels(Errand errand) throws IOException {
    var labels = folder.labels();
    boolean wanted = errand.fit().isPresent() || errand.folds() > 1;
    if (wanted && labels.isEmpty()) {
      throw Trouble.badInput("there is no labels.tsv to learn the ranking from");
    }
    return wanted ? labels.orElseThrow() : new Labels(Map.of());
  }

  /// As an import builds it: a version on disk, checked and published.
  private static Snapshot build(SnapshotStore store, List<Product> catalogue) throws IOException {
    try (var next = SnapshotBuilder.next(store, Locale.ENGLISH)) {
      for (var product : catalogue) {
        next.put(product);
      }
      var snapshot = next.finish();
      next.publish();
      return snapshot;
    }
  }

  private static Vocabulary words(LuceneCatalogSearch search) {
    return new Vocabulary() {
      @Override
      public boolean knowsPhrase(String phrase) {
        return search.knowsPhrase(phrase);
      }

      @Override
      public boolean knowsItem(String phrase) {
        return search.knowsItem(phrase);
      }

      @Override
      public boolean sells(String phrase) {
        return search.sells(phrase);
      }
    };
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private SpokenBench.Run plain(SpokenBench bench, List<Product> catalogue) throws IOException {
    progress.accept("Asking plain BM25 …");
    try (var plain = PlainBm25.of(catalogue)) {
      return bench.plain(plain);
    }
  }

  /// Of the whole process: parts of the index are merged beside the thread that fills it.
  private static long cpu() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
        ? machine.getProcessCpuTime()
        : 0;
  }

  private static long heap() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
