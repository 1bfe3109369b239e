package dev.sayso.feed;

import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.money.Money;
import dev.sayso.feed.words.SpokenName;
import dev.sayso.seed.Listing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Makes a product with its offer from what a feed writes of it, or says all that is wrong.
final class Maker {

  static final int LONGEST_SKU = 256;
  private static final int LONGEST_TITLE = 500;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_DESCRIPTION = 5_000;
  private static final int MOST_IN_LIST = 50;

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final Prices prices;
  private final boolean free;
  private final Instant asOf;
  private final SpokenName spokenName;
  private final Map<Field, String> values;

  /// `values` are what a field is where the feed does not say.
  Maker(Prices prices, Map<Field, String> values, boolean free, Locale locale, Instant asOf) {
    this.prices = prices;
    this.values = Map.copyOf(values);
    this.free = free;
    this.asOf = asOf;
    this.spokenName = new SpokenName(locale);
  }

  Entry make(Cells cells) {
    values.forEach((field, value) -> cells.put(field.word(), value));
    var flaws = new Flaws();
    var texts = new Texts(cells, flaws);
    var sku = sku(cells, flaws);
    var title = title(texts, flaws);
    var offered = new Offering(cells, flaws, prices, free || values.containsKey(Field.PRICE), asOf);
    long price = offered.price();
    int stock = offered.stock();
    var packing = new Packing(cells, flaws).read(title);
    var facts = new Facts(cells, flaws);
    var rating = facts.rating();
    var uses = facts.uses();
    boolean byWeight = facts.byWeight();
    var details =
        new Product.Details(
            texts.cut(Field.DESCRIPTION, LONGEST_DESCRIPTION),
            list(texts, Field.SUBSTITUTES).stream().map(Sku::new).toList(),
            rating,
            attributes(cells, texts, packing),
            texts.line(Field.SOLD_BY, LONGEST_NAME));
    var brand = texts.line(Field.BRAND, LONGEST_NAME);
    var spoken = texts.line(Field.SPOKEN, LONGEST_NAME);
    var synonyms = list(texts, Field.SYNONYMS);
    var category = category(texts);
    if (flaws.hasError()) {
      return new Entry.Bad(cells.line(), sku, flaws.all());
    }
    var codes = codes(sku, cells);
    var name = spoken.isEmpty() ? spokenName.of(packing.rest(), brand, codes) : spoken;
    var product =
        new Product(
            new Sku(sku),
            new Product.Names(title, name, brand, synonyms),
            category,
            new Product.Packaging(packing.pack(), byWeight, uses),
            details);
    var offer = new Offer(product.sku(), new Money(price, prices.currency()), stock, asOf);
    var guessed = new Entry.Guessed(packing.guessed(), spoken.isEmpty(), !offered.saysStock());
    return new Entry.Good(cells.line(), new Listing(product, offer), guessed, flaws.all());
  }

  private static Set<String> codes(String sku, Cells cells) {
    return cells.has(Field.GTIN) && !cells.get(Field.GTIN).equals(sku)
        ? Set.of(sku, cells.get(Field.GTIN))
        : Set.of(sku);
  }

  private static String sku(Cells cells, Flaws flaws) {
    var sku = cells.has(Field.SKU) ? cells.get(Field.SKU) : cells.get(Field.GTIN);
    if (sku.isEmpty()) {
      flaws.add(
          Flaw.Kind.MISSING_SKU,
          "sku",
          "must be text, it is missing",
          "give each product its number");
    } else if (Clean.isDamaged(sku)) {
      flaws.add(
          Flaw.Kind.DAMAGED_TEXT, "sku", "has letters that are no text", "save the file as UTF-8");
    } else if (sku.length() > LONGEST_SKU) {
      flaws.add(
          Flaw.Kind.LONG_TEXT,
          "sku",
          "has " + sku.length() + " letters, at most " + LONGEST_SKU,
          "shorten it");
    } else if (!sku.equals(Clean.line(sku)) && Clean.hasHidden(sku)) {
      flaws.add(
          Flaw.Kind.BAD_SKU,
          "sku",
          "has invisible letters: " + Flaws.echo(Clean.line(sku)),
          "type it again without them");
    }
    return sku;
  }

  private static String title(Texts texts, Flaws flaws) {
    var title = texts.line(Field.TITLE, LONGEST_TITLE);
    if (title.isEmpty() && Clean.isDamaged(texts.cells().get(Field.TITLE))) {
      return title;
    }
    if (title.isEmpty()) {
      flaws.add(
          Flaw.Kind.MISSING_TITLE, "title", "must be text, it is missing", "name the product");
    } else if (title.codePoints().noneMatch(Character::isLetter)) {
      flaws.add(
          Flaw.Kind.BAD_TITLE,
          "title",
          "has no letter: " + Flaws.echo(title),
          "is another column the title? --map title=COLUMN");
    }
    return title;
  }

  /// A path is written `A > B`, `A/B` or `A|B`.
  private static Product.Category category(Texts texts) {
    var text = texts.line(Field.CATEGORY, 750);
    if (NUMBER.matcher(text).matches()) {
      // Google's number of a category, which says nothing to people.
      return new Product.Category(List.of());
    }
    var separator = Stream.of(">", "|", " / ", "»").filter(text::contains).findFirst().orElse(">");
    var path =
        Stream.of(text.split(Pattern.quote(separator)))
            .map(String::strip)
            .filter(Predicate.not(String::isEmpty))
            .toList();
    return new Product.Category(path);
  }

  private static List<String> list(Texts texts, Field field) {
    return parts(texts.line(field, LONGEST_DESCRIPTION), field != Field.SUBSTITUTES);
  }

  /// Parts between bars; else between semicolons or commas.
  private static List<String> parts(String text, boolean commas) {
    var separator = text.contains("|") ? "\\|" : text.contains(";") ? ";" : commas ? "," : "[, ]";
    return Stream.of(text.split(separator))
        .map(String::strip)
        .filter(Predicate.not(String::isEmpty))
        .distinct()
        .limit(MOST_IN_LIST)
        .toList();
  }

  private static Map<String, List<String>> attributes(Cells cells, Texts texts, Packing packing) {
    var attributes = new LinkedHashMap<String, List<String>>();
    cells
        .attributes()
        .forEach((name, cell) ->
            add(attributes, name, parts(texts.clean("attributes." + name, cell), true)));
    add(attributes, "tags", list(texts, Field.TAGS));
    add(attributes, "gtin", one(cells.get(Field.GTIN)));
    add(attributes, "group", one(texts.line(Field.GROUP, LONGEST_NAME)));
    add(attributes, "size", one(packing.size()));
    return attributes;
  }

  private static void add(Map<String, List<String>> attributes, String name, List<String> values) {
    var key = Clean.line(name);
    if (!values.isEmpty() && !key.isEmpty()) {
      attributes.merge(key, values, Maker::both);
    }
  }

  private static List<String> both(List<String> some, List<String> others) {
    var both = new ArrayList<>(some);
    both.addAll(others);
    return both.stream().distinct().toList();
  }

  private static List<String> one(String text) {
    return text.isEmpty() ? List.of() : List.of(text);
  }
}
