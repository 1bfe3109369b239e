package dev.sayso.dev;

import dev.sayso.assembly.ExportJson;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dev.local.DataFolder;
import dev.sayso.dev.local.LocalShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./sayso shopper export`: all that is kept about a shopper, as JSON.
@Command(
    name = "export",
    description = "Print all that is kept about a shopper, as JSON.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Amounts are in minor units, times in UTC; shared/decisions/0022-data-rights.md lists the fields.",
      "A deployed shop's function takes {\"export\":\"SHOPPER\"}:",
      "  aws lambda invoke --function-name DataRightsFunctionName --cli-binary-format raw-in-base64-out \\",
      "    --payload '{\"export\":\"kim\"}' kim.json"
    })
final class ShopperExportCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(
      names = "--shopper",
      paramLabel = "ID",
      description = "Whose data; the demo shop has kim.")
  private @Nullable String shopper;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write it there, where no file is yet (default: print it).")
  private @Nullable Path out;

  @Mixin private DataOption data = new DataOption();

  ShopperExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (shopper == null || shopper.isBlank()) {
      throw Trouble.badInput("shopper export needs --shopper ID; the demo shop has kim");
    }
    var file = out;
    if (file != null && Files.exists(file)) {
      throw Trouble.badInput("--out " + file + " exists already; name a new file");
    }
    var id = new ShopperId(shopper);
    try (var folder = DataFolder.open(data.folder(terminal));
        var shop = LocalShop.keptIn(folder, terminal.home())) {
      Seeds.fill(shop, terminal.home());
      var holdings =
          shop.rights().holdings(id).orElseThrow(() -> ForecastCommand.unknown(id, shop));
      var json = new ExportJson(shop.clock().instant()).text(holdings);
      if (file == null) {
        terminal.say(json);
      } else {
        write(file, json);
        terminal.say(
            "wrote what is kept about \"%s\" (%d orders) to %s"
                .formatted(id, holdings.orders().size(), file));
      }
    }
    return 0;
  }

  private static void write(Path file, String json) {
    try {
      Files.writeString(file, json + "\n");
    } catch (IOException e) {
      throw Trouble.badInput("cannot write --out " + file + ": " + e.getMessage());
    }
  }
}
