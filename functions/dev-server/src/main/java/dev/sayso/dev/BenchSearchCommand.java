package dev.sayso.dev;

import dev.sayso.dev.bench.search.SearchBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./sayso bench search`: how well spoken queries are answered, and how fast.
@Command(
    name = "search",
    description = "Ask typed and spoken queries, beside plain BM25, and measure.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "DIR holds queries.tsv (query_id, query, family), and if there are any spoken.tsv (query_id,",
      "variant, text) and labels.tsv (query_id, product_id, Exact or Partial), in the folder itself or",
      "one below, .gz or not; products.tsv (product_id, title, brand, category) too, or a neighbour.",
      "Every query goes through the interpreter and is searched for as in a conversation. Without",
      "labels there are runs, sizes and times, and no marks. A catalogue that was grown answers other",
      "things than the labels know: its marks are not comparable."
    })
final class BenchSearchCommand implements Callable<Integer> {

  private static final int LARGEST = 5_000_000;
  private static final int MOST_FOLDS = 10;

  private final Terminal terminal;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = "The folder with the queries.")
  private Path data = Path.of("");

  @Option(
      names = "--products",
      paramLabel = "FILE",
      description = "The products (default: products.tsv in or beside DIR).")
  private @Nullable Path products;

  @Option(
      names = "--run",
      paramLabel = "OUTDIR",
      description = "Where to write what was found, a file a variant, as score.py reads it.")
  private @Nullable Path run;

  @Option(names = "--json", paramLabel = "FILE", description = "Where to write the figures too.")
  private @Nullable Path json;

  @Option(
      names = "--grow",
      paramLabel = "N",
      defaultValue = "0",
      description = "Add made-up products until there are N.")
  private int grow;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "The same seed makes up the same products (default: 1).")
  private long seed;

  @Option(
      names = "--fit",
      paramLabel = "OUT",
      description = "Learn the ranking's trees from the labels, and write them to OUT.")
  private @Nullable Path fit;

  @Option(
      names = "--folds",
      paramLabel = "N",
      defaultValue = "0",
      description = "Learn and rank in N parts, none ranked by trees that saw it (2 to 10).")
  private int folds;

  BenchSearchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (grow < 0 || grow > LARGEST) {
      throw Trouble.badInput("--grow takes 0 to " + LARGEST + ", not " + grow);
    }
    if (folds < 0 || folds == 1 || folds > MOST_FOLDS) {
      throw Trouble.badInput("--folds takes 2 to " + MOST_FOLDS + ", not " + folds);
    }
    var bench = new SearchBench(data, Optional.ofNullable(products), terminal::hint);
    var report =
        bench.run(
            new SearchBench.Errand(
                grow, seed, Optional.ofNullable(run), Optional.ofNullable(fit), folds));
    report.lines().forEach(terminal::say);
    if (json != null) {
      Files.writeString(json, report.json().toPrettyString() + "\n");
    }
    return 0;
  }
}
