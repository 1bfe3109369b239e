package dev.sayso.dev;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sayso.dev.bench.sweep.StoredTown;
import dev.sayso.dev.bench.sweep.SweepBench;
import dev.sayso.dev.bench.sweep.SweepResult;
import dev.sayso.dev.bench.sweep.TownSeed;
import dev.sayso.dev.local.LocalShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./sayso bench sweep`: whether everybody who is due is attended to, once, whatever breaks.
@Command(
    name = "sweep",
    description = "Attend to very many shoppers who are all due at the same moment.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Each shopper has a standing order that is to be announced now. Workers take errands from",
      "one queue: a look at a page of a shard, or a nudge for a shopper. Before and after each of",
      "its steps outside a worker may be killed; its errand comes back. Every sweep is begun"
          + " twice.",
      "First in memory, with the same decisions and steps as deployed; then some of them on",
      "DynamoDB Local with the index of the template.",
      "Exit code 1 if anybody was never told, or told again without a worker having died."
    })
final class BenchSweepCommand implements Callable<Integer> {

  private static final int MOST = 5_000_000;

  private final Terminal terminal;

  @Option(
      names = "--shoppers",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "How many in memory; 0 leaves it out (default: 1000000, takes minutes).")
  private int shoppers;

  @Option(
      names = "--stored",
      paramLabel = "N",
      defaultValue = "20000",
      description = "How many on DynamoDB Local; 0 leaves it out (default: 20000).")
  private int stored;

  @Option(
      names = "--workers",
      paramLabel = "N",
      defaultValue = "16",
      description = "How many work at once, 1 to 500 (default: 16).")
  private int workers;

  @Option(
      names = "--deaths",
      paramLabel = "SHARE",
      defaultValue = "0.002",
      description = "The chance that a worker is killed at a step, 0 to 0.1 (default: 0.002).")
  private double deaths;

  @Option(names = "--json", paramLabel = "FILE", description = "Where to write the figures too.")
  private @Nullable Path json;

  BenchSweepCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    check();
    var results = new ArrayList<SweepResult>();
    try (var shop = LocalShop.inMemory(terminal.home())) {
      shop.seed(TownSeed.of(stored));
      if (shoppers > 0) {
        var plan = new SweepBench.Plan(shoppers, workers, deaths);
        try (var progress = new Progress("in memory", shoppers, terminal.err())) {
          results.add(SweepBench.inMemory(plan, shop.shop(), quietly(progress)));
        }
      }
      if (stored > 0) {
        var plan = new SweepBench.Plan(stored, workers, deaths);
        try (var progress = new Progress("stored", stored, terminal.err())) {
          results.add(StoredTown.run(plan, shop, quietly(progress)));
        }
      }
    }
    results.stream().flatMap(result -> result.lines().stream()).forEach(terminal::say);
    write(results);
    return results.stream().allMatch(SweepResult::isClean) ? 0 : Trouble.FAILED;
  }

  private void check() {
    if (shoppers < 0 || shoppers > MOST || stored < 0 || stored > MOST) {
      throw Trouble.badInput("--shoppers and --stored take 0 to " + MOST);
    }
    if (workers < 1 || workers > 500) {
      throw Trouble.badInput("--workers takes 1 to 500, not " + workers);
    }
    if (!(deaths >= 0 && deaths <= 0.1)) {
      throw Trouble.badInput("--deaths takes 0 to 0.1, not " + deaths);
    }
  }

  /// One of many workers at a time.
  private static LongConsumer quietly(Progress progress) {
    return done -> {
      if (done % 100 == 0) {
        synchronized (progress) {
          progress.at(done);
        }
      }
    };
  }

  private void write(List<SweepResult> results) throws IOException {
    if (json != null) {
      var all = JsonNodeFactory.instance.objectNode();
      var sweeps = all.putArray("sweeps");
      results.forEach(result -> sweeps.add(result.json()));
      Files.writeString(json, all.toPrettyString() + "\n");
    }
  }
}
