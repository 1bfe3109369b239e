package dev.sayso.dev;

import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.dev.local.DataFolder;
import dev.sayso.dev.local.LocalShop;
import dev.sayso.feed.ErrorFile;
import dev.sayso.feed.Feed;
import dev.sayso.feed.change.ImportWish;
import dev.sayso.feed.change.Outcome;
import dev.sayso.search.lucene.SnapshotRefused;
import dev.sayso.seed.SeedReader;
import dev.sayso.seed.strict.BadInputException;
import dev.sayso.seed.strict.StrictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./sayso catalog import`: makes a merchant's file the shop's catalogue, all of it or nothing.
@Command(
    name = "import",
    description = {
      "Import a catalogue file: what is new or changed is written, what is unchanged costs nothing,",
      "what an earlier version of the file had and this one has not is removed. All of it or nothing."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "csv: any table with a header (comma, semicolon, tab, bar; UTF-8, UTF-16, Windows-1252; .gz).",
      "  Columns are guessed, shown, and named with --map. Under the seed's own names (sku, title,",
      "  price, pack.count …) whole prices are minor units, else 12.49 or 12,49 € is what it says.",
      "jsonl: one product of a seed a line, or a JSON list. google: a Merchant Center feed, tabs or",
      "  XML. shopify: the product export; drafts are left out.",
      "Packs (6 x 1.5 l) and spoken names are made from titles where the file has none.",
      "",
      "Examples:",
      "  ./sayso catalog import goods.csv --dry-run",
      "  ./sayso catalog import artikel.csv --map title=Bezeichnung,price=VK --errors mend.csv",
      "  ./sayso catalog import products_export.csv.gz --replace",
      "  ./sayso catalog import feed.xml --skip-bad --json",
      "",
      "An empty shop gets one shopper, kim. Exit codes: 0 imported, 1 failed, 2 nothing imported:",
      "bad entries, or more than 30 % of the products would go."
    })
final class ImportCommand implements Callable<Integer> {

  private static final String EMPTY = "{\"shoppers\":[{\"id\":\"kim\",\"name\":\"Kim\"}]}";

  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "The catalogue file.")
  private Path file = Path.of("");

  @Mixin private FeedOptions reading = new FeedOptions();

  @Option(
      names = "--dry-run",
      description =
          "Import nothing: show what would change, and how fit the catalogue is for voice.")
  private boolean dryRun;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Option(names = "--skip-bad", description = "Import the good entries though others are bad.")
  private boolean skipBad;

  @Option(
      names = "--errors",
      paramLabel = "OUT",
      description = "Write all errors and warnings to this CSV file.")
  private @Nullable Path errors;

  @Option(names = "--add", description = "Remove nothing that the file does not list.")
  private boolean add;

  @Option(
      names = "--replace",
      description =
          "Remove all that the file does not list, also what other files or the demo brought.")
  private boolean replace;

  @Option(
      names = "--allow-shrink",
      description = "Import though more than 30 %% of the products would be removed.")
  private boolean shrink;

  @Option(
      names = "--feed",
      paramLabel = "NAME",
      description = "What the file is a version of (default: its name).")
  private @Nullable String feed;

  @Mixin private DataOption data = new DataOption();

  ImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw Trouble.badInput(
          "there is no file " + file + "; catalog import takes a catalogue file");
    }
    if (add && replace) {
      throw Trouble.badInput("--add keeps what --replace removes: choose one");
    }
    try (var folder = DataFolder.open(data.folder(terminal));
        var shop = LocalShop.keptIn(folder, terminal.home())) {
      run(shop);
    }
    return 0;
  }

  private void run(LocalShop shop) throws IOException {
    if (shop.isEmpty() && shop.shop().catalog().size() > 0) {
      // What a broken-off seeding left.
      fill(shop);
    }
    var terms = shop.isEmpty() ? SeedReader.defaultTerms() : shop.shop().terms();
    var source = open(terms);
    var report = new ImportReport(file, terminal, json);
    report.plan(source);
    try (var flaws = errors == null ? null : ErrorFile.in(errors);
        var watcher = new ImportWatcher(terminal, file, source.lines(), flaws, () -> fill(shop))) {
      var outcome = shop.importFeed(source, wish(), watcher);
      watcher.close();
      watcher.counts();
      if (!json) {
        judge(outcome);
      }
      report.done(source, outcome);
      judge(outcome);
    } catch (SnapshotRefused e) {
      throw Trouble.failed(
          file
              + ": the new catalogue is not fit to serve, the old one stays: "
              + e.getMessage()
              + "; import again, --verbose says more");
    }
  }

  /// Gives an empty shop a shopper, so that a good import can be shopped in at once.
  private static void fill(LocalShop shop) {
    if (shop.isEmpty()) {
      var seed = StrictJson.parse(EMPTY.getBytes(StandardCharsets.UTF_8));
      shop.seed(SeedReader.read(seed, Instant.now()));
    }
  }

  private Feed open(ShopTerms terms) throws IOException {
    try {
      return Feed.of(file, reading.wishes(), terms, Instant.now());
    } catch (BadInputException e) {
      throw Trouble.badInput(file + ": " + e.getMessage());
    }
  }

  private ImportWish wish() {
    var scope =
        add ? ImportWish.Scope.ADD : replace ? ImportWish.Scope.SHOP : ImportWish.Scope.FEED;
    var name = feed == null ? file.getFileName().toString().replaceFirst("\\.gz$", "") : feed;
    return new ImportWish(name, feed != null, scope, skipBad, shrink, dryRun);
  }

  /// Says why nothing was imported.
  private void judge(Outcome outcome) {
    var rows = outcome.rows();
    var products = outcome.products();
    switch (outcome.verdict()) {
      case DONE, DRY -> {
        // Reported as a whole.
      }
      case BAD_ENTRIES ->
          throw Trouble.badInput(
              file
                  + ": "
                  + rows.bad()
                  + " of "
                  + rows.all()
                  + " entries are bad, nothing was imported; mend them or use --skip-bad"
                  + (errors == null && rows.bad() > ImportWatcher.MOST_COMPLAINTS
                      ? " (--errors FILE lists all)"
                      : ""));
      case EMPTY -> throw Trouble.badInput(file + ": there is no product in it");
      case SHRINKS ->
          throw Trouble.badInput(
              file
                  + ": would remove "
                  + products.gone()
                  + " of the shop's "
                  + products.before()
                  + " products, nothing was imported; is the file whole? --allow-shrink removes them,"
                  + " --add keeps them");
    }
  }
}
