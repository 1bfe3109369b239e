package dev.sayso.feed;

import dev.sayso.feed.text.Lines;
import dev.sayso.feed.text.Rows;
import dev.sayso.feed.text.TextFile;
import java.io.IOException;
import java.util.List;

/// Reads a table whose columns are known.
record TableReader(TextFile file, Table table, Mapping mapping) {

  void read(Sink sink) throws IOException {
    each(file, table, (line, row) -> sink.cells(mapping.cells(line, row)), sink::broken);
  }

  /// Every row but the header; what is no row goes to `broken`.
  static void each(TextFile file, Table table, RowSink rows, BrokenSink broken) throws IOException {
    try (var reader = file.open()) {
      var source = new Rows(new Lines(reader), table.delimiter());
      int most = table.header().size();
      boolean header = true;
      for (var row = source.next(); row != null; row = source.next()) {
        if (header) {
          header = row.line() < table.line();
          continue;
        }
        switch (row) {
          case Rows.Row.Broken(int line, var why, var mend) ->
              broken.row(line, new Flaw(kind(why), "", why, mend));
          case Rows.Row.Cells(int line, var cells) -> {
            if (excess(cells, most)) {
              broken.row(
                  line,
                  new Flaw(
                      Flaw.Kind.CELL_COUNT,
                      "",
                      "has " + cells.size() + " cells, the header has " + most,
                      "put a cell with " + shown(table.delimiter()) + " in it in quotes"));
            } else {
              rows.row(line, cells);
            }
          }
        }
      }
    }
  }

  /// Takes a row of cells.
  interface RowSink {
    void row(int line, List<String> cells);
  }

  /// Takes what is wrong with a line that is no row.
  interface BrokenSink {
    void row(int line, Flaw flaw);
  }

  private static Flaw.Kind kind(String why) {
    return why.contains("letters") ? Flaw.Kind.LONG_LINE : Flaw.Kind.BROKEN_QUOTE;
  }

  /// Blank cells at the end do no harm.
  private static boolean excess(List<String> cells, int most) {
    return cells.size() > most
        && cells.subList(most, cells.size()).stream().anyMatch(cell -> !cell.isBlank());
  }

  private static String shown(char delimiter) {
    return delimiter == '\t' ? "a tab" : "\"" + delimiter + "\"";
  }
}
