package dev.sayso.dev;

import dev.sayso.dev.bench.faults.FaultBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./sayso bench faults`: whether every order ends as one or none, and known, whatever breaks.
@Command(
    name = "faults",
    description = "Place orders through lines that fail and processes that are killed.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Half of the orders go to the built-in shop on DynamoDB Local, half to a shop behind HTTP"
          + " that",
      "knows no idempotency. Between the assistant and both of them are lines that delay, drop,"
          + " cut",
      "off, repeat and refuse requests, often several in a row. Processes that place orders are"
          + " killed",
      "(SIGKILL) before and after each of their steps. Then sweeps finish what was left, shoppers"
          + " come",
      "back and are told, and the books are compared: what shoppers believe, what the shops have,"
          + " and",
      "what is on record. All of it on 127.0.0.1.",
      "Exit code 1 if any order is double, lost or unknown, or if money or stock do not add up."
    })
final class BenchFaultsCommand implements Callable<Integer> {

  private static final int MOST = 100_000;

  private final Terminal terminal;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Chooses faults and minds that change (default: 1).")
  private long seed;

  @Option(
      names = "--orders",
      paramLabel = "N",
      defaultValue = "1000",
      description = "How many shoppers order (default: 1000).")
  private int orders;

  @Option(
      names = "--kills",
      paramLabel = "N",
      defaultValue = "16",
      description = "How many processes are killed; 16 are each point once (default: 16).")
  private int kills;

  @Option(
      names = "--share",
      paramLabel = "SHARE",
      defaultValue = "0.03",
      description = "The chance that a request begins a spell of faults, 0 to 0.5 (default: 0.03).")
  private double share;

  @Option(names = "--json", paramLabel = "FILE", description = "Where to write the figures too.")
  private @Nullable Path json;

  BenchFaultsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (orders < 0 || orders > MOST || kills < 0 || kills > 1_000) {
      throw Trouble.badInput("--orders takes 0 to " + MOST + ", --kills 0 to 1000");
    }
    if (!(share >= 0 && share <= 0.5)) {
      throw Trouble.badInput("--share takes 0 to 0.5, not " + share);
    }
    var bench = new FaultBench(new FaultBench.Plan(seed, orders, share, kills), terminal.home());
    try (var progress = new Progress("orders", bench.steps(), terminal.err())) {
      var report =
          bench.run(done -> {
            synchronized (progress) {
              progress.at(done);
            }
          });
      report.lines().forEach(terminal::say);
      if (json != null) {
        Files.writeString(json, report.json().toPrettyString() + "\n");
      }
      return report.isClean() ? 0 : Trouble.FAILED;
    }
  }
}
