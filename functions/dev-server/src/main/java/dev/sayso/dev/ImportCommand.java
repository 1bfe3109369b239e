package dev.sayso.dev;

import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.dev.goods.CatalogFile;
import dev.sayso.dev.goods.Entry;
import dev.sayso.dev.goods.Format;
import dev.sayso.dev.local.DataFolder;
import dev.sayso.dev.local.LocalShop;
import dev.sayso.seed.Listing;
import dev.sayso.seed.SeedReader;
import dev.sayso.seed.strict.BadInputException;
import dev.sayso.seed.strict.StrictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./sayso catalog import`: adds a file's products to the shop, or replaces those it has already.
@Command(
    name = "import",
    description = "Add a file's products to the shop, replacing those with the same sku.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "csv: a header of the seed's field names (sku,title,price,pack.count,pack.unit …), lists",
      "separated by |. jsonl: one product of a seed a line. google: a Merchant Center feed, with tabs.",
      "Nothing is imported unless every entry is good, or --skip-bad is given. An empty shop gets one",
      "shopper, kim."
    })
final class ImportCommand implements Callable<Integer> {

  private static final int MOST_COMPLAINTS = 20;
  private static final String EMPTY = "{\"shoppers\":[{\"id\":\"kim\",\"name\":\"Kim\"}]}";

  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "The catalogue file.")
  private Path file = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "csv, jsonl or google (default: by the file's ending).")
  private @Nullable Format format;

  @Option(names = "--skip-bad", description = "Import the good entries though others are bad.")
  private boolean skipBad;

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
    try (var folder = DataFolder.open(data.folder(terminal));
        var shop = LocalShop.keptIn(folder, terminal.home())) {
      var terms = shop.isEmpty() ? SeedReader.defaultTerms() : shop.shop().terms();
      var entries = entries(terms);
      var bad = bad(entries);
      complain(bad);
      if (!bad.isEmpty() && !skipBad) {
        throw Trouble.badInput(
            file
                + ": "
                + bad.size()
                + " of "
                + entries.size()
                + " entries are bad, nothing was imported; mend them or use --skip-bad");
      }
      if (entries.size() == bad.size()) {
        throw Trouble.badInput(file + ": there is no product in it");
      }
      store(shop, good(entries));
      int imported = entries.size() - bad.size();
      terminal.say(
          "imported "
              + imported
              + (imported == 1 ? " product" : " products")
              + ", skipped "
              + bad.size()
              + "; the shop has "
              + shop.shop().catalog().size());
    }
    return 0;
  }

  private List<Entry> entries(ShopTerms terms) throws IOException {
    try {
      return CatalogFile.read(
          file, format == null ? Format.of(file) : format, terms, Instant.now());
    } catch (BadInputException e) {
      throw Trouble.badInput(file + ": " + e.getMessage());
    }
  }

  private void store(LocalShop shop, List<Listing> listings) {
    if (shop.isEmpty()) {
      var json = StrictJson.parse(EMPTY.getBytes(StandardCharsets.UTF_8));
      shop.seed(SeedReader.read(json, Instant.now()));
    }
    try (var progress = new Progress("Importing", listings.size(), terminal.err())) {
      shop.list(listings, progress::at);
    }
  }

  private void complain(List<Entry.Bad> bad) {
    bad.stream()
        .limit(MOST_COMPLAINTS)
        .forEach(entry -> terminal.hint(file + " line " + entry.line() + ": " + entry.why()));
    if (bad.size() > MOST_COMPLAINTS) {
      terminal.hint("… and " + (bad.size() - MOST_COMPLAINTS) + " more");
    }
  }

  private static List<Entry.Bad> bad(List<Entry> entries) {
    return entries.stream().filter(Entry.Bad.class::isInstance).map(Entry.Bad.class::cast).toList();
  }

  private static List<Listing> good(List<Entry> entries) {
    return entries.stream()
        .filter(Entry.Good.class::isInstance)
        .map(entry -> ((Entry.Good) entry).listing())
        .toList();
  }
}
