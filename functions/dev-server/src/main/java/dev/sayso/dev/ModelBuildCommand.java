package dev.sayso.dev;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.dev.doctor.Checkup;
import dev.sayso.dev.doctor.Finding;
import dev.sayso.dev.goods.OwnShop;
import dev.sayso.dev.local.DataFolder;
import dev.sayso.dev.local.LocalShop;
import dev.sayso.dev.local.Stock;
import dev.sayso.dev.models.OwnModels;
import dev.sayso.dev.models.Vocabulary;
import dev.sayso.seed.Listing;
import dev.sayso.seed.SeedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./sayso model build`: interaction models with a merchant's own brands and products.
@Command(
    name = "build",
    description = "Build the models of your shop, with its kinds, brands and products in them.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Writes alexa/<locale>.json, alexa/skill.json and google/ below --out. What does not fit into a",
      "model is left out from the end: kinds and brands come first, then the best known product of each",
      "brand and kind, then the second. The samples are those of interaction-models/alexa."
    })
final class ModelBuildCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(
      names = "--catalog",
      paramLabel = "FILE",
      description = "A catalogue file (default: what was imported here).")
  private @Nullable Path catalog;

  @Mixin private FeedOptions reading = new FeedOptions();

  @Option(
      names = "--invocation-name",
      paramLabel = "NAME",
      description =
          "What the skill is called by, in small letters; LOCALE=NAME for one locale (repeatable).")
  private List<String> invocations = List.of();

  @Option(
      names = "--locale",
      paramLabel = "LOCALE",
      description = "Build for this locale (repeatable; default: those of this checkout).")
  private List<String> locales = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to write (default: models in the data folder).")
  private @Nullable Path out;

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "30000",
      description = "The most values of your own (default: as many as fit).")
  private int most;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Mixin private DataOption data = new DataOption();

  /// A catalogue with what it is written in.
  private record Goods(List<Listing> listings, Locale language) {}

  ModelBuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (most < 1) {
      throw Trouble.badInput("--most takes a number from 1");
    }
    var wish = new OwnModels.Wish(locales, named(), most);
    for (var named : wish.invocations().entrySet()) {
      Checkup.wrongInvocation(named.getValue(), named.getKey())
          .ifPresent(why -> {
            throw Trouble.badInput(why + "; --invocation-name takes such as \"corner market\"");
          });
    }
    var goods = goods();
    if (goods.listings().isEmpty()) {
      throw Trouble.badInput(
          "there is nothing in the catalogue; ./sayso catalog import FILE, or --catalog FILE");
    }
    var vocabulary = Vocabulary.of(goods.listings(), goods.language());
    var base = terminal.home().resolve("interaction-models/alexa");
    var folder =
        out == null ? data.folder(terminal).resolve("models") : out.toAbsolutePath().normalize();
    var built = new OwnModels(base, vocabulary, goods.language(), wish).write(folder);
    var errors =
        Checkup.ofModels(folder.resolve("alexa")).stream().filter(Finding::isError).toList();
    report(folder, vocabulary, built, errors);
    return errors.isEmpty() ? 0 : Trouble.FAILED;
  }

  private Map<String, String> named() {
    var named = new LinkedHashMap<String, String>();
    for (var one : invocations) {
      var parts = one.split("=", 2);
      named.put(parts.length == 2 ? parts[0].strip() : "", parts[parts.length - 1].strip());
    }
    return named;
  }

  private Goods goods() throws IOException {
    if (catalog != null) {
      if (!Files.isRegularFile(catalog)) {
        throw Trouble.badInput(
            "there is no file " + catalog + "; --catalog takes a catalogue file");
      }
      return feed(catalog, SeedReader.defaultTerms());
    }
    var folder = data.folder(terminal);
    if (!Files.exists(folder.resolve("catalog"))) {
      throw Trouble.badInput(
          "there is no catalogue in "
              + folder
              + "; ./sayso catalog import FILE makes one, or --catalog FILE reads one");
    }
    try (var kept = DataFolder.open(folder);
        var shop = LocalShop.keptIn(kept, terminal.home())) {
      return new Goods(
          Stock.of(shop, Integer.MAX_VALUE).listings(), shop.shop().terms().locales().getFirst());
    }
  }

  private Goods feed(Path file, ShopTerms terms) throws IOException {
    var language =
        locales.isEmpty() ? terms.locales().getFirst() : Locale.forLanguageTag(locales.getFirst());
    return new Goods(
        OwnShop.read(file, reading.wishes(), terms, Instant.now()).listings(), language);
  }

  private void report(
      Path folder, Vocabulary vocabulary, OwnModels.Built built, List<Finding> errors) {
    if (json) {
      var result = JsonNodeFactory.instance.objectNode().put("out", folder.toString());
      result.put("products", vocabulary.products()).put("brands", vocabulary.brands());
      result.put("values", vocabulary.values().size()).put("leftOut", built.missing());
      var counts = result.putObject("locales");
      new TreeMap<>(built.values()).forEach(counts::put);
      var list = result.putArray("errors");
      errors.forEach(error -> list.add(error.json()));
      terminal.say(result.toString());
      return;
    }
    terminal.say(
        vocabulary.products()
            + " products of "
            + vocabulary.brands()
            + " brands: "
            + vocabulary.values().size()
            + " names that sound different (kinds, brands, products)");
    new TreeMap<>(built.values())
        .forEach((locale, count) -> terminal.say("  " + locale + ": " + count + " of them"));
    if (built.missing() > 0) {
      terminal.say(
          "  left out, as they are least known: "
              + built.missing()
              + ", such as "
              + String.join("; ", built.leftOut())
              + ". They are still found: what is said freely needs no value");
    }
    errors.forEach(error -> terminal.say(error.line()));
    terminal.say(
        errors.isEmpty()
            ? "written to " + folder + ", and checked: import alexa/<locale>.json in the console"
            : "written to " + folder + ", with " + errors.size() + " errors to mend");
  }
}
