package dev.sayso.dev;

import dev.sayso.dev.local.LocalShop;
import dev.sayso.dev.play.ScenarioFiles;
import dev.sayso.dev.play.ScenarioPlayer;
import java.io.IOException;
import java.nio.file.Path;
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
    var scenarios = ScenarioFiles.read(paths);
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
}
