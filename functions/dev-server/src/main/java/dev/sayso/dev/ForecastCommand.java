package dev.sayso.dev;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sayso.commerce.catalog.Catalog;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.replenishment.ReplenishmentForecast;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dev.local.DataFolder;
import dev.sayso.dev.local.LocalShop;
import dev.sayso.dev.turn.ForecastJson;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./sayso forecast`: what a shopper's household will need, when, how sure, and why.
@Command(
    name = "forecast",
    description = "Show what a shopper will need, when, how sure that is, and why.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "The line reaches eight weeks from today: # the day it is due, = the interval in which eight of",
      "ten such purchases fall, < and > what lies before or after it. sure: the probability that it is",
      "bought again in that interval."
    })
final class ForecastCommand implements Callable<Integer> {

  private static final int WEEKS = 8;
  private static final int DAYS_A_MARK = 2;
  private static final int NAME = 34;

  private final Terminal terminal;

  @Option(
      names = "--shopper",
      paramLabel = "ID",
      description = "Whose household; the demo shop has kim.")
  private @Nullable String shopper;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Mixin private DataOption data = new DataOption();

  ForecastCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (shopper == null) {
      throw Trouble.badInput("forecast needs --shopper ID; the demo shop has kim");
    }
    var id = new ShopperId(shopper);
    try (var folder = DataFolder.open(data.folder(terminal));
        var shop = LocalShop.keptIn(folder, terminal.home())) {
      Seeds.fill(shop, terminal.home());
      var state = shop.shopper(id).orElseThrow(() -> unknown(id, shop));
      var today = LocalDate.ofInstant(shop.clock().instant(), shop.shop().terms().timeZone());
      print(state.forecasts(), shop.shop().catalog(), today);
    }
    return 0;
  }

  static Trouble unknown(ShopperId shopper, LocalShop shop) {
    var some = shop.shoppers().stream().limit(5).map(one -> one.id().value()).toList();
    return Trouble.badInput(
        "there is no shopper \""
            + shopper
            + "\"; --shopper takes "
            + (some.isEmpty() ? "the id of a shopper; there is none" : String.join(", ", some)));
  }

  private void print(List<ReplenishmentForecast> forecasts, Catalog catalog, LocalDate today) {
    if (json) {
      var list = JsonNodeFactory.instance.arrayNode();
      forecasts.forEach(forecast -> list.add(ForecastJson.of(forecast)));
      terminal.say(list.toString());
    } else if (forecasts.isEmpty()) {
      terminal.say("nothing to foretell: no orders in the last half year");
    } else {
      terminal.say(
          row(
              "product",
              "due",
              "between",
              "sure",
              "%-30s".formatted(today + " + 8 weeks"),
              "because"));
      forecasts.forEach(forecast -> terminal.say(row(forecast, catalog, today)));
    }
  }

  private static String row(ReplenishmentForecast forecast, Catalog catalog, LocalDate today) {
    var name = catalog.product(forecast.sku()).map(Product::spoken).orElse(forecast.sku().value());
    return row(
        name.length() > NAME ? name.substring(0, NAME - 1) + "…" : name,
        forecast.dueOn().toString(),
        forecast.earliest().toString().substring(5)
            + " "
            + forecast.latest().toString().substring(5),
        "%d %%".formatted(Math.round(forecast.confidence() * 100)),
        timeline(forecast, today),
        ForecastJson.words(forecast));
  }

  private static String row(
      String name, String due, String between, String sure, String line, String because) {
    return String.format(
        Locale.ROOT,
        "%-" + NAME + "s  %-10s  %-11s  %5s  %s  %s",
        name,
        due,
        between,
        sure,
        line,
        because);
  }

  /// A mark for two days each, from today on.
  static String timeline(ReplenishmentForecast forecast, LocalDate today) {
    int marks = WEEKS * 7 / DAYS_A_MARK;
    var line = new StringBuilder("|").append(".".repeat(marks)).append('|');
    int first = mark(forecast.earliest(), today, marks);
    int last = mark(forecast.latest(), today, marks);
    for (int at = Math.max(1, first); at <= Math.min(marks, last); at++) {
      line.setCharAt(at, '=');
    }
    int due = mark(forecast.dueOn(), today, marks);
    if (due > marks) {
      line.setCharAt(marks + 1, '>');
    } else if (due < 1) {
      line.setCharAt(0, '<');
    } else {
      line.setCharAt(due, '#');
    }
    return line.toString();
  }

  /// The place on the line: 0 before it, one too many behind it.
  private static int mark(LocalDate day, LocalDate today, int marks) {
    long days = ChronoUnit.DAYS.between(today, day);
    return days < 0 ? 0 : (int) Math.min(marks + 1L, days / DAYS_A_MARK + 1);
  }
}
