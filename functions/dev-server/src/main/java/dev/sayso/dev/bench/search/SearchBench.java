package dev.sayso.dev.bench.search;

import dev.sayso.assembly.LiveCatalog;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.dev.goods.AsSaid;
import dev.sayso.dialog.understanding.RuleInterpreter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

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
  /// written.
  public SearchReport run(int grow, long seed, Optional<Path> out) throws IOException {
    var queries = folder.queries();
    var labels = folder.labels();
    progress.accept("Reading " + products + " …");
    var catalogue = Growth.to(grow, GroceryFile.read(products), seed);
    var bench = new SpokenBench(queries);
    var plain = plain(bench, catalogue);
    progress.accept("Indexing " + catalogue.size() + " products …");
    long heap = heap();
    long from = System.nanoTime();
    try (var live = new LiveCatalog(catalogue)) {
      var seconds = (System.nanoTime() - from) / 1e9;
      var footprint =
          new SearchReport.Footprint(catalogue.size(), seconds, -1, Math.max(0, heap() - heap));
      progress.accept("Asking " + queries.size() + " queries …");
      var sayso = bench.sayso(new AsSaid(RuleInterpreter.english(live), live));
      if (out.isPresent()) {
        RunFiles.write(out.get(), sayso.found());
      }
      return new SearchReport(labels, plain, sayso, footprint);
    }
  }

  private SpokenBench.Run plain(SpokenBench bench, List<Product> catalogue) throws IOException {
    progress.accept("Asking plain BM25 …");
    try (var plain = PlainBm25.of(catalogue)) {
      return bench.plain(plain);
    }
  }

  private static long heap() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
