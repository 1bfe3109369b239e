package dev.sayso.dev;

import dev.sayso.dev.bench.forecast.DataFiles;
import dev.sayso.dev.bench.forecast.ForecastBench;
import dev.sayso.dev.bench.forecast.ForecastReport;
import dev.sayso.dev.bench.forecast.SetResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./sayso bench forecast`: how well the next basket and the next purchase day are foretold.
@Command(
    name = "forecast",
    description = "Foretell streams of orders, and see how right that was.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "The orders of NAME_orders.csv.gz are replayed through the product's own state, in sequence:",
      "foretell, then consume. With --prior, popularity and weights come from the shoppers of that",
      "folder (a shopper who is in both folders is foretold by weights fitted without them, five-fold);",
      "without, the shipped weights are used and popularity is learned from the stream.",
      "Where truth files are missing, predictions and times are given only.",
      "",
      "The reorder table: what words mean of all that was bought before, in simulated homes with known",
      "truth (seeds fixed), and in the streams as if each product bought again had been asked for by",
      "its kind. wrong = another item ordered at last, 1st = first proposal wrong, quest. = questions an",
      "order, Brier = of the probability of the likeliest."
    })
final class BenchForecastCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = {
        "The folder with NAME_orders.csv.gz, NAME_queries.csv.gz and their truth.",
        "Without it, only what needs no data is measured."
      })
  private @Nullable Path data;

  @Option(
      names = "--prior",
      paramLabel = "DIR",
      description = "A folder of other shoppers to learn from.")
  private @Nullable Path prior;

  @Option(names = "--set", paramLabel = "NAME", description = "Only this stream (default: all).")
  private @Nullable String set;

  @Option(
      names = "--predictions",
      paramLabel = "DIR",
      description = "Where to write what was foretold, as NAME.csv.")
  private @Nullable Path predictions;

  @Option(names = "--json", paramLabel = "FILE", description = "Where to write the figures too.")
  private @Nullable Path json;

  @Option(
      names = "--weights",
      paramLabel = "DIR",
      description = "Only fit weights to all streams of --data together, and write them there.")
  private @Nullable Path weights;

  BenchForecastCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var files = new DataFiles(data == null ? Path.of("") : data);
    var names = data == null ? List.<String>of() : files.names(Optional.ofNullable(set));
    var others = Optional.ofNullable(prior).map(DataFiles::new);
    if (others.isPresent()) {
      others.get().names(Optional.empty());
    }
    var bench = new ForecastBench(files, others, Optional.ofNullable(predictions), terminal::hint);
    if (weights != null) {
      if (names.isEmpty()) {
        throw Trouble.badInput("--weights needs streams to fit to; name their folder with --data");
      }
      bench.ship(names, weights);
      return 0;
    }
    var results = new ArrayList<SetResult>();
    for (var name : names) {
      results.add(bench.run(name));
    }
    var resolver = bench.resolver(names);
    terminal.hint("measuring what an update and a ranking cost");
    var report =
        ForecastReport.of(results, resolver, prior == null ? "shipped" : "fitted to " + prior);
    report.lines().forEach(terminal::say);
    if (json != null) {
      Files.writeString(json, report.json().toPrettyString() + "\n");
    }
    return 0;
  }
}
