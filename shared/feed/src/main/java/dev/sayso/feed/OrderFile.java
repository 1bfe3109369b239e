package dev.sayso.feed;

import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.feed.text.TextFile;
import dev.sayso.seed.strict.BadInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A table of what was ordered in the past, a product a row: shopper, time and sku; quantity, price
/// and the order's number where it has them. Read as a stream.
public final class OrderFile {

  private final TextFile file;
  private final Table table;
  private final OrderColumns columns;
  private final OrderCells cells;

  private OrderFile(TextFile file, Table table, OrderColumns columns, OrderCells cells) {
    this.file = file;
    this.table = table;
    this.columns = columns;
    this.cells = cells;
  }

  /// `wished` says which column holds a field. A file that is no such table is a
  /// [BadInputException] that says how to mend it.
  public static OrderFile of(Path path, Map<String, String> wished, ShopTerms terms)
      throws IOException {
    var file = TextFile.of(path);
    var table = Table.of(file, OrderField::known);
    if (table.line() == 0) {
      throw new BadInputException("is empty; it needs a header and a row for each product bought");
    }
    var columns = OrderColumns.of(table.header(), wished);
    var place = columns.places().get(OrderField.PRICE);
    var prices = place == null ? List.<String>of() : table.cells(place);
    return new OrderFile(file, table, columns, OrderCells.of(terms, prices));
  }

  /// About how many lines the file has.
  public long lines() {
    return file.lines();
  }

  /// The columns, in their order.
  public List<Mapping.Column> columns() {
    return columns.all();
  }

  /// Every row in the order of the file.
  public void read(Consumer<OrderRow> rows) throws IOException {
    TableReader.each(
        file,
        table,
        (line, row) -> rows.accept(row(line, row)),
        (line, flaw) -> rows.accept(new OrderRow.Bad(line, flaw.text())));
  }

  private OrderRow row(int line, List<String> row) {
    try {
      return cells.bought(line, field -> columns.cell(row, field));
    } catch (BadInputException e) {
      return new OrderRow.Bad(line, String.valueOf(e.getMessage()));
    }
  }
}
