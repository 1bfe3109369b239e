package dev.sayso.dev;

import dev.sayso.dev.bench.coldstart.ColdStartBench;
import dev.sayso.dev.bench.coldstart.ColdStartReport;
import dev.sayso.dev.bench.coldstart.Packaging;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./sayso bench coldstart`: how long a function takes from nothing to its first answer.
@Command(
    name = "coldstart",
    description = "Start the built Alexa function, and small ones beside it, from nothing.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Runs what `sam build` would deploy under Lambda's own runtime client against a Runtime API on",
      "this machine; DynamoDB Local is another process, the catalogue comes out of a bucket by HTTP.",
      "Each request is \"reorder dishwasher tabs\" of a shopper with a history.",
      "first: from the start of the process (primed: from the restore) to the whole answer; CPU: of",
      "all threads until then; RSS: the most memory, in MB. later: median by the clock and CPU of",
      "the later half of --turns turns. Medians of --runs processes; later: of one process."
    })
final class BenchColdStartCommand implements Callable<Integer> {

  private static final int MOST = 100;

  private final Terminal terminal;

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "7",
      description = "How many processes of each kind, 1 to 100 (default: 7, takes some minutes).")
  private int runs;

  @Option(
      names = "--turns",
      paramLabel = "N",
      defaultValue = "1000",
      description = "How often one process of each kind is asked, 1 to 100000 (default: 1000).")
  private int turns;

  @Option(
      names = "--memory",
      paramLabel = "MB",
      split = ",",
      defaultValue = "512,1024,2048",
      description =
          "Memory settings, the first one for all ways of starting (default: 512,1024,2048).")
  private List<Integer> memories = List.of();

  @Option(
      names = "--only",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "Only functions whose name holds this, as Sayso.")
  private String only = "";

  @Option(names = "--json", paramLabel = "FILE", description = "Where to write the figures too.")
  private @Nullable Path json;

  BenchColdStartCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    check();
    var home = terminal.home();
    Packaging.ensure(home, terminal::hint);
    var plan = new ColdStartBench.Plan(runs, turns, memories, only);
    var bench =
        new ColdStartBench(home, home.resolve("functions/dev-server/target/cold-start"), plan);
    try (var progress = new Progress("starts", 0, terminal.err())) {
      var report =
          new ColdStartReport(
              bench.run((done, all) -> {
                progress.most(all);
                progress.at(done);
              }));
      report.lines().forEach(terminal::say);
      if (json != null) {
        Files.writeString(json, report.json().toPrettyString() + "\n");
      }
    }
    return 0;
  }

  private void check() {
    if (runs < 1 || runs > MOST) {
      throw Trouble.badInput("--runs takes 1 to " + MOST + ", not " + runs);
    }
    if (turns < 1 || turns > 100_000) {
      throw Trouble.badInput("--turns takes 1 to 100000, not " + turns);
    }
    for (int memory : memories) {
      if (memory < 128 || memory > 10_240) {
        throw Trouble.badInput("--memory takes 128 to 10240 MB, not " + memory);
      }
    }
  }
}
