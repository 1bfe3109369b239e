package dev.sayso.dev;

import dev.sayso.commerce.privacy.DataKind;
import dev.sayso.commerce.privacy.DataRequest;
import dev.sayso.commerce.privacy.DataRequest.Through;
import dev.sayso.commerce.privacy.Holdings;
import dev.sayso.commerce.privacy.Receipt;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dev.local.DataFolder;
import dev.sayso.dev.local.LocalShop;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./sayso shopper delete`: deletes what is kept about a shopper, with a receipt.
@Command(
    name = "delete",
    description = "Delete what is kept about a shopper; shows first what would go.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Orders that have ended stay as amounts, dates and hashes, as long as the law wants; those under",
      "way go on without a name until they have ended. Others at home keep what is theirs.",
      "Exit codes: 0 deleted, or shown by --dry-run; 1 not deleted: --yes is missing; 2 bad input.",
      "A deployed shop's function takes {\"delete\":\"SHOPPER\"}:",
      "  aws lambda invoke --function-name DataRightsFunctionName --cli-binary-format raw-in-base64-out \\",
      "    --payload '{\"delete\":\"kim\"}' receipt.json"
    })
final class ShopperDeleteCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(names = "--shopper", paramLabel = "ID", description = "Whose data.")
  private @Nullable String shopper;

  @Option(names = "--yes", description = "Delete it; without this, nothing is changed.")
  private boolean yes;

  @Option(names = "--dry-run", description = "Only show what would go.")
  private boolean rehearsal;

  @Mixin private DataOption data = new DataOption();

  ShopperDeleteCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (shopper == null || shopper.isBlank()) {
      throw Trouble.badInput("shopper delete needs --shopper ID");
    }
    if (yes && rehearsal) {
      throw Trouble.badInput("--yes and --dry-run contradict each other; give one of them");
    }
    var id = new ShopperId(shopper);
    try (var folder = DataFolder.open(data.folder(terminal));
        var shop = LocalShop.keptIn(folder, terminal.home())) {
      Seeds.fill(shop, terminal.home());
      var holdings =
          shop.rights().holdings(id).orElseThrow(() -> ForecastCommand.unknown(id, shop));
      preview(shop.rights().rehearse(holdings.shopper()), holdings);
      if (rehearsal) {
        return 0;
      }
      if (!yes) {
        terminal.hint("sayso: nothing is deleted yet; say so with --yes");
        return Trouble.FAILED;
      }
      delete(shop, holdings);
    }
    return 0;
  }

  private void delete(LocalShop shop, Holdings holdings) {
    var rights = shop.rights();
    var request = rights.ask(holdings.shopper(), Through.MERCHANT, UUID.randomUUID().toString());
    var receipt = rights.carryOut(request);
    if (receipt.isPresent()) {
      print(receipt.get());
    } else {
      terminal.say("receipt     " + request.id() + ", open: orders are under way");
      terminal.say("            their names are gone; they become records when they have ended");
    }
  }

  private void preview(DataRequest counted, Holdings holdings) {
    terminal.say("would go, of \"" + holdings.shopper().id() + "\":");
    rows(counted.gone());
    long open = holdings.orders().stream().filter(order -> order.status().isOpen()).count();
    if (open > 0) {
      terminal.say(
          "            " + open + " of the orders under way: kept nameless until they end");
    }
  }

  private void print(Receipt receipt) {
    terminal.say("receipt     " + receipt.id());
    terminal.say("asked       " + receipt.askedAt());
    terminal.say("done        " + receipt.doneAt());
    rows(receipt.gone());
    if (receipt.orders() > 0) {
      terminal.say(
          "kept        "
              + receipt.orders()
              + " orders as amounts, dates and hashes: the law wants their records");
    }
  }

  private void rows(Map<DataKind, Integer> gone) {
    for (var kind : DataKind.values()) {
      int count = gone.getOrDefault(kind, 0);
      if (count > 0) {
        terminal.say(
            "%6d  %-14s %s"
                .formatted(count, kind.name().toLowerCase(Locale.ROOT), fate(kind.rule())));
      }
    }
  }

  private static String fate(DataKind.Rule rule) {
    return switch (rule) {
      case ERASE -> "erased";
      case KEEP_AS_HASH -> "kept as hashes, amounts and dates";
      case REMAKE -> "made anew from the orders of those who stay";
    };
  }
}
