package dev.sayso.dev.bench.forecast;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.replenishment.Basket;
import dev.sayso.commerce.replenishment.Kind;
import dev.sayso.dev.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the streams of a folder: `NAME_orders.csv.gz`, `NAME_queries.csv.gz`, and where they are
/// there `NAME_truth_basket`, `NAME_date_pairs`, `NAME_truth_dates` and `NAME_products`.
public final class DataFiles {

  private static final String ORDERS = "_orders.csv.gz";

  /// Where orders carry no days, they are laid a week apart, each shopper's last one before their
  /// last query on this day.
  private static final LocalDate LAST = LocalDate.of(2020, 1, 1);

  private final Path folder;

  public DataFiles(Path folder) {
    this.folder = folder;
  }

  /// The names of the streams there are, or just the one that is asked for.
  public List<String> names(Optional<String> only) {
    try (var files = Files.list(folder)) {
      var names =
          files
              .map(file -> String.valueOf(file.getFileName()))
              .filter(file -> file.endsWith(ORDERS))
              .map(file -> file.substring(0, file.length() - ORDERS.length()))
              .sorted()
              .toList();
      if (names.isEmpty()) {
        throw Trouble.badInput(folder + " holds no *" + ORDERS + "; --data names the folder");
      }
      if (only.isPresent() && !names.contains(only.get())) {
        var known = String.join(", ", names);
        throw Trouble.badInput("no " + only.get() + ORDERS + " in " + folder + "; it has " + known);
      }
      return only.map(List::of).orElse(names);
    } catch (IOException e) {
      throw Trouble.badInput(folder + " cannot be read as a folder; --data names one");
    }
  }

  public boolean has(String name) {
    return Files.exists(file(name, "orders"));
  }

  DataSet read(String name) {
    var orders = Table.read(file(name, "orders"), "shopper", "order_seq", "date", "products");
    boolean dated = orders.stream().noneMatch(order -> order.text("date").isEmpty());
    var rows = new LinkedHashMap<String, List<Table.Line>>();
    orders.forEach(
        one -> rows.computeIfAbsent(one.text("shopper"), _ -> new ArrayList<>()).add(one));
    var shoppers = new LinkedHashMap<String, List<Basket>>();
    var asked = Table.read(file(name, "queries"), "query", "shopper", "cutoff_seq", "strict");
    var cutoffs = new HashMap<String, Integer>();
    asked.forEach(one -> cutoffs.merge(one.text("shopper"), one.number("cutoff_seq"), Math::max));
    rows.forEach((shopper, lines) -> {
      int known = cutoffs.getOrDefault(shopper, lines.size());
      shoppers.put(shopper, baskets(shopper, lines, dated, known));
    });
    return new DataSet(name, dated, shoppers, queries(name, asked, shoppers), kinds(name));
  }

  private static List<Basket> baskets(
      String shopper, List<Table.Line> lines, boolean dated, int known) {
    var baskets = new ArrayList<Basket>();
    for (var line : lines) {
      var day = dated ? line.date("date") : LAST.minusWeeks(known - baskets.size() - 1L);
      var products = line.text("products").split(" ");
      var packs = line.text("quantities").split(" ");
      var items = new ArrayList<Basket.Item>();
      for (int i = 0; i < products.length; i++) {
        if (!products[i].isBlank()) {
          boolean counted = packs.length == products.length && !packs[i].isBlank();
          items.add(new Basket.Item(new Sku(products[i]), counted ? line.packs(packs[i]) : 1));
        }
      }
      baskets.add(new Basket(shopper + " " + line.text("order_seq"), day, items));
    }
    return baskets;
  }

  private List<Query> queries(
      String name, List<Table.Line> asked, Map<String, List<Basket>> shoppers) {
    var bought = new HashMap<String, Map<Sku, Boolean>>();
    for (var line : optional(name, "truth_basket", "query", "product", "repeat")) {
      bought
          .computeIfAbsent(line.text("query"), _ -> new LinkedHashMap<>())
          .put(new Sku(line.text("product")), line.text("repeat").equals("1"));
    }
    var pairs = new HashMap<String, List<Sku>>();
    for (var line : optional(name, "date_pairs", "query", "product")) {
      pairs
          .computeIfAbsent(line.text("query"), _ -> new ArrayList<>())
          .add(new Sku(line.text("product")));
    }
    var next = new HashMap<String, Map<Sku, Query.NextDay>>();
    for (var line :
        optional(
            name, "truth_dates", "query", "product", "after_date", "next_date", "horizon_days")) {
      boolean seen = !line.text("next_date").isEmpty();
      long days =
          seen ? line.date("next_date").toEpochDay() - line.date("after_date").toEpochDay() : -1;
      next.computeIfAbsent(line.text("query"), _ -> new HashMap<>())
          .put(
              new Sku(line.text("product")),
              new Query.NextDay((int) days, line.number("horizon_days")));
    }
    var queries = new ArrayList<Query>();
    for (var line : asked) {
      var id = line.text("query");
      var shopper = line.text("shopper");
      int cutoff = line.number("cutoff_seq");
      var baskets = shoppers.get(shopper);
      if (baskets == null || cutoff < 1 || cutoff > baskets.size()) {
        throw line.wrong("cutoff_seq " + cutoff + " is none of the orders of shopper " + shopper);
      }
      queries.add(
          new Query(
              id,
              shopper,
              cutoff,
              baskets.get(cutoff - 1).day(),
              line.text("strict").equals("1"),
              bought.getOrDefault(id, Map.of()),
              pairs.getOrDefault(id, List.of()),
              next.getOrDefault(id, Map.of())));
    }
    return queries;
  }

  /// The kind of goods: the upper two levels of a path in the name; a name without a path tells
  /// none.
  private Map<Sku, Kind> kinds(String name) {
    var kinds = new HashMap<Sku, Kind>();
    for (var line : optional(name, "products", "product", "name")) {
      var path = line.text("name").split(" / ");
      if (path.length > 1) {
        var upper = path.length == 2 ? path[0] : path[0] + " / " + path[1];
        kinds.put(new Sku(line.text("product")), new Kind(upper, Kind.UNKNOWN.usualDays()));
      }
    }
    return kinds;
  }

  /// What goods are asked for by: the path of a name but its last step (the third and the size
  /// where there are four), else the last word of it.
  Map<Sku, String> shelves(String name) {
    var shelves = new HashMap<Sku, String>();
    for (var line : optional(name, "products", "product", "name")) {
      var path = List.of(line.text("name").split(" / "));
      var words = List.of(path.getLast().split(" "));
      int steps = Math.min(3, path.size() - 1);
      var shelf = steps == 0 ? words.getLast() : String.join(" / ", path.subList(0, steps));
      shelves.put(new Sku(line.text("product")), shelf);
    }
    return shelves;
  }

  private List<Table.Line> optional(String name, String what, String... columns) {
    var file = file(name, what);
    return Files.exists(file) ? Table.read(file, columns) : List.of();
  }

  private Path file(String name, String what) {
    return folder.resolve(name + "_" + what + ".csv.gz");
  }
}
