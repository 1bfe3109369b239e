package dev.sayso.dev;

import dev.sayso.dev.bench.DialogReport;
import dev.sayso.dev.bench.NoiseBench;
import dev.sayso.dev.bench.NoiseBench.Played;
import dev.sayso.dev.bench.NoiseBench.Wrong;
import dev.sayso.dev.bench.Tally;
import dev.sayso.dev.bench.WordsToOrder;
import dev.sayso.dev.bench.Workers;
import dev.sayso.dev.play.Scenario;
import dev.sayso.dev.play.ScenarioFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./sayso bench dialogs`: how the dialogs bear misheard words, and how many words an order takes.
@Command(
    name = "dialogs",
    description = "Disturb what the scenarios' shoppers say, and see what comes of it.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Every scenario is first played undisturbed, to learn what is meant. Then 10, 20 and 40 % of",
      "the words are dropped, doubled, swapped with their neighbour, or replaced by a word that",
      "sounds alike. The simulated shopper listens: says yes only to the goods and amounts that were",
      "meant and no to others, and says once more what did not come across (\"undo\" first, where",
      "the cart was changed otherwise).",
      "tasks are dialogs that order something or change a cart; done: with the same orders and cart",
      "in the end. not read out, not meant: orders nobody had read out, or the shopper did not want.",
      "Exit code 1 if an order was wrong, a question came three times in a row, or a reply was empty",
      "or too long; those dialogs are shown."
    })
final class BenchDialogsCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The scenarios to disturb (default: events/scenarios of the checkout).")
  private @Nullable Path data;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "The same seed gives the same figures (default: 1).")
  private long seed;

  @Option(
      names = "--repetitions",
      paramLabel = "N",
      defaultValue = "3",
      description = "How often each scenario is played at each level, 1 to 100 (default: 3).")
  private int repetitions;

  @Option(names = "--json", paramLabel = "FILE", description = "Where to write the figures too.")
  private @Nullable Path json;

  @Option(
      names = "--show",
      paramLabel = "N",
      defaultValue = "3",
      description = "How many dialogs that went wrong to show (default: 3).")
  private int show;

  @Option(
      names = "--undone",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "How many dialogs to show that only did not come to what was meant (default: 0).")
  private int undone;

  BenchDialogsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (repetitions < 1 || repetitions > 100) {
      throw Trouble.badInput("--repetitions takes 1 to 100, not " + repetitions);
    }
    var events = terminal.home().resolve("events");
    var scenarios = ScenarioFiles.read(List.of(data == null ? events.resolve("scenarios") : data));
    var tasks = ScenarioFiles.read(List.of(events.resolve("words-to-order")));
    var played = disturb(scenarios);
    var report = new DialogReport(scenarios.size(), repetitions, seed, sums(played), words(tasks));
    worst(played).forEach(terminal::hint);
    played.stream().flatMap(one -> one.undone().stream()).limit(undone).forEach(terminal::hint);
    report.lines().forEach(terminal::say);
    if (json != null) {
      Files.writeString(json, report.json().toPrettyString() + "\n");
    }
    return report.isClean() ? 0 : Trouble.FAILED;
  }

  private List<Played> disturb(List<Scenario> scenarios) {
    var bench = new NoiseBench(scenarios, repetitions, seed);
    try (var progress = new Progress("dialogs", scenarios.size(), terminal.err())) {
      return new Workers(terminal.home(), progress::at).each(scenarios, bench::play);
    }
  }

  private List<WordsToOrder> words(List<Scenario> tasks) {
    return new Workers(terminal.home(), _ -> {}).each(tasks, WordsToOrder::of);
  }

  /// The worst things first.
  private List<String> worst(List<Played> played) {
    return played.stream()
        .flatMap(one -> one.wrong().stream())
        .sorted(Comparator.comparing(wrong -> wrong.what().getFirst()))
        .limit(show)
        .map(Wrong::dialog)
        .toList();
  }

  private static List<Tally> sums(List<Played> played) {
    return IntStream.range(0, NoiseBench.LEVELS.size())
        .mapToObj(level -> Tally.sum(played.stream().map(one -> one.tallies().get(level)).toList()))
        .toList();
  }
}
