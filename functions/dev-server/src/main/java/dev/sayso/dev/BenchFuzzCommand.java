package dev.sayso.dev;

import dev.sayso.dev.bench.fuzz.FuzzBench;
import dev.sayso.dev.bench.fuzz.FuzzReport;
import dev.sayso.seed.strict.BadInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./sayso bench fuzz`: what nobody meant to send, to everything that takes something.
@Command(
    name = "fuzz",
    description = "Send what nobody meant to every door, file reader and command line.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples of events/ are changed by their structure and byte by byte. A door may take an input",
      "or refuse it; what throws, answers 5xx, shows a stack trace, is no JSON, takes more than 512 MB,",
      "or changes something though it refused, is a finding, shown once with its smallest input.",
      "The same seed and number of inputs give the same run. Exit code 1 if something broke."
    })
final class BenchFuzzCommand implements Callable<Integer> {

  private static final long MOST = 1_000_000_000L;

  private final Terminal terminal;

  @Option(
      names = "--inputs",
      paramLabel = "N",
      description = "How many inputs to send (default: 100000).")
  private @Nullable Long inputs;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "How long to go on instead, 1 to 86400.")
  private @Nullable Integer seconds;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "The same seed gives the same inputs (default: 1).")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to write the inputs that broke something.")
  private @Nullable Path out;

  BenchFuzzCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var line = Main.line(terminal);
    var bench = new FuzzBench(terminal.home(), words -> typed(line, words));
    var going = going();
    FuzzReport report;
    try (var progress = new Progress("inputs", inputs == null ? 100_000 : inputs, terminal.err())) {
      report =
          bench.run(
              seed,
              sent -> {
                progress.at(sent);
                return going.goes(sent);
              });
    }
    report.lines().forEach(terminal::say);
    if (out != null) {
      report.write(out);
    }
    return report.isClean() ? 0 : Trouble.FAILED;
  }

  private FuzzBench.Going going() {
    if (inputs != null && seconds != null) {
      throw Trouble.badInput("--inputs and --seconds both say when to stop: choose one");
    }
    if (seconds != null) {
      if (seconds < 1 || seconds > Duration.ofDays(1).toSeconds()) {
        throw Trouble.badInput("--seconds takes 1 to 86400, not " + seconds);
      }
      var end = Instant.now().plusSeconds(seconds);
      return _ -> Instant.now().isBefore(end);
    }
    long most = inputs == null ? 100_000 : inputs;
    if (most < 1 || most > MOST) {
      throw Trouble.badInput("--inputs takes 1 to " + MOST + ", not " + most);
    }
    return sent -> sent < most;
  }

  /// Reads a command line without running it.
  private static void typed(CommandLine line, String... words) {
    try {
      line.parseArgs(words);
    } catch (CommandLine.ParameterException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
  }
}
