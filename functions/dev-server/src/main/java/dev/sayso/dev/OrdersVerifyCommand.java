package dev.sayso.dev;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.commerce.ledger.Ledger;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dev.local.DataFolder;
import dev.sayso.dev.local.LocalShop;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./sayso orders verify`: checks the record of what shoppers agreed to, and names the first
/// break.
@Command(
    name = "verify",
    description =
        "Check the record of what shoppers agreed to: each one is chained to the one before.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Ends with 0 where every record is what was written, and with 1 where one is not: then it"
          + " says",
      "which one and what is wrong with it. Records are counted from 1 on, shopper by shopper."
    })
final class OrdersVerifyCommand implements Callable<Integer> {

  private final Terminal terminal;

  @ArgGroup(multiplicity = "1")
  private Whose whose = new Whose();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Mixin private DataOption data = new DataOption();

  OrdersVerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /// One shopper's, or everybody's.
  static final class Whose {
    @Option(names = "--shopper", paramLabel = "ID", description = "Only this shopper's.")
    private @Nullable String shopper;

    @Option(names = "--all", description = "Everybody's.")
    private boolean all;
  }

  @Override
  public Integer call() throws IOException {
    try (var folder = DataFolder.open(data.folder(terminal));
        var shop = LocalShop.keptIn(folder, terminal.home())) {
      Seeds.fill(shop, terminal.home());
      var ledgers = shoppers(shop).stream().map(shop::ledger).toList();
      if (json) {
        terminal.say(json(ledgers).toPrettyString());
      } else {
        ledgers.forEach(this::say);
      }
      return ledgers.stream().allMatch(ledger -> ledger.firstBreak().isEmpty()) ? 0 : 1;
    }
  }

  private List<Shopper> shoppers(LocalShop shop) {
    if (whose.all || whose.shopper == null) {
      return shop.shoppers();
    }
    var id = new ShopperId(whose.shopper);
    return shop.shopper(id)
        .map(state -> List.of(state.shopper()))
        .orElseThrow(() -> ForecastCommand.unknown(id, shop));
  }

  private void say(Ledger ledger) {
    var broken = ledger.firstBreak();
    int count = ledger.records().size();
    var records = count + (count == 1 ? " record" : " records");
    terminal.say(
        broken
            .map(one -> ledger.shopper() + ": " + one.words() + " (of " + records + ")")
            .orElseGet(() -> ledger.shopper() + ": " + records + ", the chain holds"));
  }

  private static ObjectNode json(List<Ledger> ledgers) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("ok", ledgers.stream().allMatch(ledger -> ledger.firstBreak().isEmpty()));
    var shoppers = json.putArray("shoppers");
    for (var ledger : ledgers) {
      var one = shoppers.addObject().put("shopper", ledger.shopper().value());
      one.put("records", ledger.records().size()).put("head", ledger.head().hash());
      ledger
          .firstBreak()
          .ifPresent(broken ->
              one.putObject("break")
                  .put("record", broken.number())
                  .put("what", broken.kind())
                  .put("words", broken.words()));
    }
    return json;
  }
}
