package dev.sayso.feed;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.feed.text.TextFile;
import dev.sayso.seed.strict.BadInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// A small table that says only what products cost and how many there are: columns sku, and price
/// or stock or both, under any name that a catalogue feed may use. A price is what it says: 12.49
/// or 12,49 €, and never minor units.
public final class PriceFile {

  private final TextFile file;
  private final Table table;
  private final Mapping mapping;
  private final Prices prices;
  private final Instant asOf;

  private PriceFile(TextFile file, Table table, ShopTerms terms, Instant asOf) {
    this.file = file;
    this.table = table;
    this.mapping = Mapping.of(table.header(), Map.of());
    this.asOf = asOf;
    var cells =
        mapping.column(Field.PRICE).map(column -> table.cells(column.index())).orElse(List.of());
    this.prices =
        new Prices(terms.currency(), Wishes.Amounts.MAJOR, Planning.usesComma(cells, terms));
  }

  /// One line: what is new about a product, or what is wrong. `price` is in minor units; what the
  /// line does not say is empty.
  public sealed interface Line {

    int number();

    String sku();

    record Good(int number, String sku, OptionalLong price, OptionalInt stock) implements Line {
      public Sku product() {
        return new Sku(sku);
      }
    }

    record Bad(int number, String sku, List<Flaw> flaws) implements Line {
      public Bad {
        flaws = List.copyOf(flaws);
      }
    }
  }

  /// A file that is no such table is a [BadInputException] that says how to mend it.
  public static PriceFile of(Path path, ShopTerms terms, Instant asOf) throws IOException {
    var text = TextFile.of(path);
    var read = new PriceFile(text, Table.of(text), terms, asOf);
    read.require();
    return read;
  }

  /// Every line in the order of the file; of a sku that stands there twice, the first one.
  public void read(Consumer<Line> lines) throws IOException {
    var seen = new FirstLines();
    TableReader.each(
        file,
        table,
        (number, row) -> lines.accept(once(line(number, row), seen)),
        (number, flaw) -> lines.accept(new Line.Bad(number, "", List.of(flaw))));
  }

  private void require() {
    if (!has(Field.SKU)) {
      throw new BadInputException(
          "no column looks like the sku; name one sku. The columns are "
              + Mapping.shown(table.header()));
    }
    if (!has(Field.PRICE) && !has(Field.STOCK) && !has(Field.AVAILABILITY)) {
      throw new BadInputException(
          "no column looks like a price or a stock; name one price or stock. The columns are "
              + Mapping.shown(table.header()));
    }
  }

  private boolean has(Field field) {
    return mapping.column(field).isPresent();
  }

  private Line line(int number, List<String> row) {
    var cells = mapping.cells(number, row);
    var flaws = new Flaws();
    var offered = new Offering(cells, flaws, prices, false, asOf);
    var sku = cells.get(Field.SKU);
    if (sku.isEmpty()) {
      flaws.add(Flaw.Kind.MISSING_SKU, "sku", "must be text, it is missing", "give the number");
    } else if (sku.length() > Maker.LONGEST_SKU) {
      flaws.add(Flaw.Kind.LONG_TEXT, "sku", "has " + sku.length() + " letters", "shorten it");
    }
    var price = has(Field.PRICE) ? OptionalLong.of(offered.price()) : OptionalLong.empty();
    var stock = offered.saysStock() ? OptionalInt.of(offered.stock()) : OptionalInt.empty();
    return flaws.hasError()
        ? new Line.Bad(number, sku, flaws.all())
        : new Line.Good(number, sku, price, stock);
  }

  private static Line once(Line line, FirstLines seen) {
    int before = line.sku().isEmpty() ? 0 : seen.put(line.sku(), line.number());
    return before == 0 || line instanceof Line.Bad
        ? line
        : new Line.Bad(
            line.number(),
            line.sku(),
            List.of(
                new Flaw(
                    Flaw.Kind.DUPLICATE_SKU,
                    "sku",
                    "must be unique, it is in line " + before,
                    "keep one of them")));
  }
}
