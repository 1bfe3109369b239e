package dev.sayso.dev;

import dev.sayso.dev.local.LocalShop;
import dev.sayso.dev.play.Scenario;
import dev.sayso.dev.play.ScenarioPlayer;
import dev.sayso.dev.play.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./sayso play`: plays scenarios, each in a shop of its own.
@Command(
    name = "play",
    description = "Play scenarios, and check every reply and what is true after it.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "A turn may also have: heard (hypotheses, best first), open: true, id, shopper (whose device it",
      "is), person (whose voice is recognised there), device, session, surface, locale; and before it is",
      "said: now, after: PT20M, event: {orderId, status, …}, offers: [{sku, price, stock}] or",
      "{SKU: {price, stock}}. A reply may name its intent. state has orders, cart (a count of lines, or",
      "the lines), pending, lastOrder: {lines, total, status, gift}, preferences (a count, or what each",
      "is about), handovers (a count), deferred. Shopper, person, device, surface and locale may stand",
      "at the top for all turns.",
      "Turns are a second apart where they do not say otherwise.",
      "Every reply must keep the surface's word budget, say something, and ask one question at most."
    })
final class PlayCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      paramLabel = "FILE|DIR",
      arity = "1..*",
      description = "Scenario files, or folders of them (*.yaml, *.yml).")
  private List<Path> paths = List.of();

  @Option(names = "--transcript", description = "Show every line that is said.")
  private boolean transcript;

  PlayCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var scenarios = read();
    int failed = 0;
    try (var shop = LocalShop.inMemory(terminal.home())) {
      Consumer<String> lines = line -> {};
      var player = new ScenarioPlayer(shop, transcript ? terminal::say : lines);
      for (var scenario : scenarios) {
        var outcome = player.play(scenario);
        terminal.say(outcome.line());
        failed += outcome.passed() ? 0 : 1;
      }
    }
    terminal.say((scenarios.size() - failed) + " passed, " + failed + " failed");
    return failed == 0 ? 0 : Trouble.FAILED;
  }

  private List<Scenario> read() throws IOException {
    var reader = new ScenarioReader();
    var scenarios = new ArrayList<Scenario>();
    for (var path : paths) {
      for (var file : files(path)) {
        scenarios.add(reader.read(file));
      }
    }
    return scenarios;
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw Trouble.badInput("there is no " + path + "; play takes scenario files or folders");
    }
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (var below = Files.walk(path)) {
      var files = below.filter(PlayCommand::isScenario).sorted().toList();
      if (files.isEmpty()) {
        throw Trouble.badInput("there is no scenario (*.yaml) in " + path);
      }
      return files;
    }
  }

  private static boolean isScenario(Path file) {
    var name = file.toString();
    return Files.isRegularFile(file) && (name.endsWith(".yaml") || name.endsWith(".yml"));
  }
}
