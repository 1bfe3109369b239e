package dev.sayso.dev;

import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dev.local.DataFolder;
import dev.sayso.dev.local.LocalShop;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./sayso forecast rebuild`: makes what is kept of habits anew from the orders.
@Command(
    name = "rebuild",
    description = "Make forecasts anew from the orders: all, or those of one shopper's household.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "They follow orders by themselves; this is for orders that were written by other means, and for",
      "goods that were named or sorted anew. A deployed shop's function takes {\"rebuild\":\"HOUSEHOLD\"}:",
      "  aws lambda invoke --function-name ForecastFunctionName --cli-binary-format raw-in-base64-out \\",
      "    --payload '{\"rebuild\":\"h1\"}' answer.json"
    })
final class ForecastRebuildCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(names = "--shopper", paramLabel = "ID", description = "Only this shopper's household.")
  private @Nullable String shopper;

  @Mixin private DataOption data = new DataOption();

  ForecastRebuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (var folder = DataFolder.open(data.folder(terminal));
        var shop = LocalShop.keptIn(folder, terminal.home())) {
      Seeds.fill(shop, terminal.home());
      var homes = households(shop);
      try (var progress = new Progress("Rebuilding", homes.size(), terminal.err())) {
        shop.rebuildForecasts(homes, progress::at);
      }
      terminal.say(
          "rebuilt the forecasts of "
              + homes.size()
              + (homes.size() == 1 ? " household" : " households"));
    }
    return 0;
  }

  private List<HouseholdId> households(LocalShop shop) {
    if (shopper == null) {
      return shop.shoppers().stream().map(Shopper::household).distinct().toList();
    }
    var id = new ShopperId(shopper);
    return shop.shopper(id)
        .map(state -> List.of(state.shopper().household()))
        .orElseThrow(() -> ForecastCommand.unknown(id, shop));
  }
}
