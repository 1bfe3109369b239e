package dev.sayso.dev;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sayso.dev.goods.Finding;
import dev.sayso.dev.goods.Looking;
import dev.sayso.dev.local.DataFolder;
import dev.sayso.dev.local.LocalShop;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./sayso catalog search`: what the shop's search makes of a spoken query.
@Command(
    name = "search",
    description = "Search the shop's catalogue as a spoken query would.",
    mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {

  private static final int MOST = 100;

  private final Terminal terminal;

  @Parameters(paramLabel = "TEXT", arity = "1..*", description = "What was said.")
  private List<String> words = List.of();

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many to show, at most 100 (default: 10).")
  private int top;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(names = "--explain", description = "Say why each product was found.")
  private boolean explain;

  @Mixin private SieveOption sieve = new SieveOption();

  @Mixin private DataOption data = new DataOption();

  SearchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (top < 1 || top > MOST) {
      throw Trouble.badInput("--top takes 1 to " + MOST + ", not " + top);
    }
    try (var folder = DataFolder.open(data.folder(terminal));
        var shop = LocalShop.keptIn(folder, terminal.home())) {
      Seeds.fill(shop, terminal.home());
      print(found(shop));
    }
    return 0;
  }

  private List<Finding> found(LocalShop shop) {
    var looking = new Looking(shop.shop(), shop.catalog());
    var queries = looking.queries(String.join(" ", words), top);
    return looking.found(queries, top, sieve.sieve(shop.shop().terms()), explain);
  }

  private void print(List<Finding> findings) {
    if (json) {
      var list = JsonNodeFactory.instance.arrayNode();
      findings.forEach(finding -> list.add(finding.json()));
      terminal.say(list.toString());
    } else if (findings.isEmpty()) {
      terminal.say("nothing found");
    } else {
      terminal.say(Finding.head());
      for (var finding : findings) {
        terminal.say(finding.row());
        finding.because().forEach(reason -> terminal.say("       " + reason));
      }
    }
  }
}
