package dev.sayso.dev;

import dev.sayso.dev.bench.turns.TurnsBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./sayso bench turns`: how much talk one machine bears, and what a turn costs.
@Command(
    name = "turns",
    description = "Let many shoppers talk at once.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Households with a year of orders reorder, search, fill carts, order, regret, and ask where",
      "things are, without a pause: over HTTP to the local server, and to the parts of the Alexa",
      "function as deployed, whose tables are in another process. CPU is that of this process.",
      "Then two people of one household put things into one cart at once.",
      "Exit code 1 if a turn was not answered or a line of a cart was lost."
    })
final class BenchTurnsCommand implements Callable<Integer> {

  private static final int MOST_HOUSEHOLDS = 5_000;
  private static final int MOST_AT_ONCE = 256;

  private final Terminal terminal;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "10",
      description = "How long each level lasts, 1 to 600 (default: 10).")
  private int seconds;

  @Option(
      names = "--levels",
      paramLabel = "N,N",
      split = ",",
      defaultValue = "1,2,4,8,16",
      description = "How many talk at once, 1 to 256 (default: 1,2,4,8,16).")
  private List<Integer> levels = List.of();

  @Option(
      names = "--households",
      paramLabel = "N",
      defaultValue = "100",
      description = "How many households there are, 1 to 5000 (default: 100).")
  private int households;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Who says what (default: 1).")
  private long seed;

  @Option(names = "--json", paramLabel = "FILE", description = "Where to write the figures too.")
  private @Nullable Path json;

  BenchTurnsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    check();
    var plan = new TurnsBench.Plan(households, Duration.ofSeconds(seconds), levels, seed);
    var result =
        new TurnsBench(terminal.home(), plan, Seeds.demo(terminal.home()), terminal::hint).run();
    result.lines().forEach(terminal::say);
    if (json != null) {
      Files.writeString(json, result.json().toPrettyString() + "\n");
    }
    return result.isClean() ? 0 : Trouble.FAILED;
  }

  private void check() {
    if (seconds < 1 || seconds > 600) {
      throw Trouble.badInput("--seconds takes 1 to 600, not " + seconds);
    }
    if (households < 1 || households > MOST_HOUSEHOLDS) {
      throw Trouble.badInput("--households takes 1 to " + MOST_HOUSEHOLDS + ", not " + households);
    }
    if (levels.isEmpty() || levels.stream().anyMatch(one -> one < 1 || one > MOST_AT_ONCE)) {
      throw Trouble.badInput("--levels takes numbers from 1 to " + MOST_AT_ONCE + ", as 1,2,4");
    }
  }
}
