package dev.sayso.feed;

import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.feed.text.TextFile;
import dev.sayso.seed.strict.BadInputException;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds out how a file is to be read.
final class Planning {

  private static final Pattern WHOLE = Pattern.compile("-?\\d+");
  private static final Pattern COMMA = Pattern.compile(".*\\d,\\d{1,2}(?!\\d).*");
  private static final Pattern DOT = Pattern.compile(".*\\d\\.\\d{1,2}(?!\\d).*");

  private Planning() {}

  static Feed.Plan plan(TextFile file, Wishes wishes, ShopTerms terms) throws IOException {
    var beginning = file.beginning(2_000).strip();
    if (beginning.isEmpty()) {
      throw new BadInputException("there is nothing in it");
    }
    boolean xml = beginning.startsWith("<");
    boolean json = beginning.startsWith("{") || beginning.startsWith("[");
    var major = new Prices(terms.currency(), Wishes.Amounts.MAJOR, usesComma(terms));
    var format = wishes.format();
    if (format.isEmpty() ? json : format.get() == Format.JSONL) {
      return new Feed.Plan(file, Format.JSONL, Optional.empty(), Optional.empty(), major);
    }
    if (xml && (format.isEmpty() || format.get() == Format.GOOGLE)) {
      return new Feed.Plan(
          XmlReader.asDeclared(file), Format.GOOGLE, Optional.empty(), Optional.empty(), major);
    }
    return table(file, wishes, terms);
  }

  private static Feed.Plan table(TextFile file, Wishes wishes, ShopTerms terms) throws IOException {
    var table = Table.of(file);
    var format = wishes.format().orElseGet(() -> format(table));
    if (format == Format.SHOPIFY) {
      if (!ShopifyReader.looksLike(table.header())) {
        throw new BadInputException(
            "has no columns Handle and Variant Price, so it is no Shopify export; --format csv takes"
                + " any table. The columns are "
                + Mapping.shown(table.header()));
      }
      var prices = new Prices(terms.currency(), Wishes.Amounts.MAJOR, false);
      return new Feed.Plan(file, format, Optional.of(table), Optional.empty(), prices);
    }
    var mapping = Mapping.of(table.header(), wishes.columns());
    require(mapping, wishes, table);
    return new Feed.Plan(
        file,
        format,
        Optional.of(table),
        Optional.of(mapping),
        prices(format, table, mapping, wishes, terms));
  }

  private static Format format(Table table) {
    var names = new HashSet<String>();
    table
        .header()
        .forEach(name -> names.add(Names.key(name).replaceFirst("^g(?=id$|title$|price$)", "")));
    if (ShopifyReader.looksLike(table.header())) {
      return Format.SHOPIFY;
    }
    boolean google =
        names.contains("id")
            && names.contains("title")
            && names.contains("price")
            && (names.contains("availability") || names.contains("googleproductcategory"));
    return google ? Format.GOOGLE : Format.CSV;
  }

  private static void require(Mapping mapping, Wishes wishes, Table table) {
    for (var field : List.of(Field.SKU, Field.TITLE, Field.PRICE)) {
      boolean there =
          mapping.column(field).isPresent()
              || wishes.values().containsKey(field.word())
              || (field == Field.SKU && mapping.column(Field.GTIN).isPresent());
      if (!there) {
        throw new BadInputException(
            "no column looks like the "
                + field.word()
                + "; name it with --map "
                + field.word()
                + "=COLUMN"
                + (field == Field.PRICE ? " or give --set price=0" : "")
                + ". The columns are "
                + Mapping.shown(table.header()));
      }
    }
  }

  private static Prices prices(
      Format format, Table table, Mapping mapping, Wishes wishes, ShopTerms terms) {
    var cells =
        mapping.column(Field.PRICE).map(column -> table.cells(column.index())).orElse(List.of());
    var amounts =
        wishes
            .amounts()
            .orElseGet(() ->
                format == Format.CSV && isSeedsForm(mapping) && areWhole(cells)
                    ? Wishes.Amounts.MINOR
                    : Wishes.Amounts.MAJOR);
    return new Prices(terms.currency(), amounts, usesComma(cells, terms));
  }

  /// Whether decimals follow a comma in these cells; where they do not tell, as the shop writes.
  static boolean usesComma(List<String> cells, ShopTerms terms) {
    long commas = cells.stream().filter(cell -> COMMA.matcher(cell).matches()).count();
    long dots = cells.stream().filter(cell -> DOT.matcher(cell).matches()).count();
    return commas == dots ? usesComma(terms) : commas > dots;
  }

  /// A table under the seed's own names counts as a seed does.
  private static boolean isSeedsForm(Mapping mapping) {
    return List.of(Field.SKU, Field.TITLE, Field.PRICE).stream()
        .allMatch(field ->
            mapping
                .column(field)
                .filter(column -> column.header().equals(field.word()))
                .isPresent());
  }

  /// Whether most are, so that one that is not is a mistake.
  private static boolean areWhole(List<String> cells) {
    long whole = cells.stream().filter(cell -> WHOLE.matcher(cell).matches()).count();
    return whole * 2 > cells.size() || cells.isEmpty();
  }

  private static boolean usesComma(ShopTerms terms) {
    return DecimalFormatSymbols.getInstance(terms.locales().getFirst()).getDecimalSeparator()
        == ',';
  }

  static List<String> notes(Feed.Plan plan) {
    var notes = new ArrayList<String>();
    plan.file().note().ifPresent(notes::add);
    if (plan.mapping().isPresent()) {
      notes.add("a price of 1249 is read as " + read(plan.prices(), "1249") + other(plan.prices()));
    }
    return notes;
  }

  private static String read(Prices prices, String cell) {
    return switch (prices.read(cell)) {
      case Prices.Read.Minor(long minor) ->
          BigDecimal.valueOf(minor, Math.max(0, prices.currency().getDefaultFractionDigits()))
                  .toPlainString()
              + " "
              + prices.currency();
      case Prices.Read.Wrong(_, var why, _) -> why;
    };
  }

  private static String other(Prices prices) {
    var other =
        prices.amounts() == Wishes.Amounts.MINOR ? Wishes.Amounts.MAJOR : Wishes.Amounts.MINOR;
    return " (--amounts "
        + other.name().toLowerCase(Locale.ROOT)
        + ": as "
        + read(new Prices(prices.currency(), other, prices.comma()), "1249")
        + ")";
  }
}
