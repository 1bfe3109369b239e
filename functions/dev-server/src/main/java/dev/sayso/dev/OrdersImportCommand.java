package dev.sayso.dev;

import dev.sayso.commerce.order.Order;
import dev.sayso.dev.local.DataFolder;
import dev.sayso.dev.local.History;
import dev.sayso.dev.local.LocalShop;
import dev.sayso.feed.GatheringOrders;
import dev.sayso.feed.Mapping;
import dev.sayso.feed.OrderFile;
import dev.sayso.feed.OrderRow;
import dev.sayso.seed.strict.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./sayso orders import`: adds a merchant's orders of the past, all of them or none, and learns
/// their shoppers' habits from them.
@Command(
    name = "import",
    description =
        "Import orders of the past, all of the file or nothing, and learn from them what shoppers"
            + " are used to.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "A table with a header, a product a row (comma, semicolon, tab, bar; UTF-8, UTF-16,",
      "Windows-1252; .gz). Columns are guessed, shown, and named with --map:",
      "  shopper   an id of the shop's shoppers",
      "  time      2026-11-22T18:00:00Z, or 2026-11-22; without an offset in the shop's time zone",
      "  sku       a product of the catalogue",
      "  quantity  packs; 1 where it is blank",
      "  price     of one pack, 12.49 or 12,49 €; today's where it is blank",
      "  order     tells orders of one shopper at one time apart; not needed",
      "What one shopper bought at one time is one order. It counts as delivered and takes nothing",
      "from stock. The same file again changes nothing; rows that were added or mended change their",
      "orders.",
      "",
      "Examples:",
      "  ./sayso orders import orders.csv --dry-run",
      "  ./sayso orders import verkauf.csv.gz --map shopper=Kunde,time=Datum --skip-bad",
      "",
      "Exit codes: 0 imported, 1 failed, 2 nothing imported."
    })
final class OrdersImportCommand implements Callable<Integer> {

  private static final int MOST_COMPLAINTS = 20;

  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "The table of orders.")
  private Path file = Path.of("");

  @Option(
      names = "--map",
      paramLabel = "FIELD=COLUMN",
      split = ",",
      description = "Which column holds a field: shopper=Customer,time=Date; price=- for none.")
  private Map<String, String> columns = new LinkedHashMap<>();

  @Option(names = "--dry-run", description = "Import nothing: show what would change.")
  private boolean dryRun;

  @Option(names = "--skip-bad", description = "Import the good rows though others are bad.")
  private boolean skipBad;

  @Mixin private DataOption data = new DataOption();

  private int bad;

  OrdersImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw Trouble.badInput("there is no file " + file + "; orders import takes a CSV file");
    }
    try (var folder = DataFolder.open(data.folder(terminal));
        var shop = LocalShop.keptIn(folder, terminal.home())) {
      Seeds.fill(shop, terminal.home());
      run(shop);
    }
    return 0;
  }

  private void run(LocalShop shop) throws IOException {
    var source = open(shop);
    plan(source);
    var orders = gathered(source, shop);
    if (bad > 0 && !skipBad) {
      throw Trouble.badInput(
          file
              + ": "
              + bad
              + (bad == 1 ? " row is" : " rows are")
              + " bad, nothing was imported; mend them or use --skip-bad");
    }
    if (orders.isEmpty()) {
      throw Trouble.badInput(file + ": there is no order in it");
    }
    var history = shop.compare(orders);
    if (!dryRun) {
      write(shop, history);
    }
    report(orders, history);
  }

  private OrderFile open(LocalShop shop) throws IOException {
    try {
      return OrderFile.of(file, columns, shop.shop().terms());
    } catch (BadInputException e) {
      throw Trouble.badInput(file + ": " + e.getMessage());
    }
  }

  private List<Order> gathered(OrderFile source, LocalShop shop) throws IOException {
    var gathering = new GatheringOrders(new KnownToShop(shop), shop.clock().instant());
    try (var progress = new Progress("Reading", source.lines(), terminal.err())) {
      source.read(row -> {
        progress.at(row.line());
        switch (row) {
          case OrderRow.Bad(int line, var why) -> complain(line, why);
          case OrderRow.Bought bought ->
              gathering.add(bought).ifPresent(why -> complain(bought.line(), why));
        }
      });
    }
    if (bad > MOST_COMPLAINTS) {
      terminal.hint("… and " + (bad - MOST_COMPLAINTS) + " more");
    }
    return gathering.orders();
  }

  private void complain(int line, String why) {
    if (bad++ < MOST_COMPLAINTS) {
      terminal.hint(file + " line " + line + ": " + why);
    }
  }

  private void write(LocalShop shop, History history) {
    int all = history.fresh().size() + history.changed().size();
    try (var progress = new Progress("Writing", all, terminal.err())) {
      shop.write(history, progress::at);
    }
    try (var progress =
        new Progress("Learning habits", history.households().size(), terminal.err())) {
      shop.refreshForecasts(history.households(), progress::at);
    }
  }

  /// How the file is read: said first, so that a wrong guess is seen.
  private void plan(OrderFile source) {
    terminal.say(file.getFileName() + ": orders");
    source.columns().stream()
        .filter(column -> !column.field().isEmpty())
        .forEach(column ->
            terminal.say("  %-8s from \"%s\"".formatted(column.field(), column.header())));
    var unused =
        source.columns().stream()
            .filter(column -> column.field().isEmpty() && !column.header().isEmpty())
            .map(Mapping.Column::header)
            .collect(Collectors.joining(", "));
    if (!unused.isEmpty()) {
      terminal.say("  not used: " + unused + " (--map FIELD=COLUMN uses one)");
    }
  }

  private void report(List<Order> orders, History history) {
    int lines = orders.stream().mapToInt(order -> order.lines().size()).sum();
    int homes = history.households().size();
    terminal.say(
        (dryRun ? "would import " : "imported ")
            + count(orders.size(), "order")
            + " with "
            + count(lines, "line")
            + " of "
            + count(homes, "household")
            + ", "
            + (dryRun ? "skip " : "skipped ")
            + count(bad, "row"));
    terminal.say(
        "  added "
            + history.fresh().size()
            + ", changed "
            + history.changed().size()
            + ", unchanged "
            + history.unchanged());
    if (!dryRun) {
      var one = orders.getFirst().buyer().shopper();
      terminal.say("  try: ./sayso forecast --shopper " + one.value());
    }
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
