package dev.sayso.feed;

import dev.sayso.feed.text.Lines;
import dev.sayso.feed.text.Rows;
import dev.sayso.feed.text.TextFile;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/// How a table is written: its header, the line that is in, what is between cells, and some rows to
/// judge it by.
record Table(char delimiter, int line, List<String> header, List<List<String>> sample) {

  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final int SAMPLE_LETTERS = 200_000;
  private static final int SAMPLE_ROWS = 1_000;

  /// Of the delimiters, the one that gives the most columns with known names.
  static Table of(TextFile file) throws IOException {
    return of(file, Mapping::known);
  }

  /// `known` says how many names of a header are known.
  static Table of(TextFile file, ToLongFunction<List<String>> known) throws IOException {
    var beginning = file.beginning(SAMPLE_LETTERS);
    Table best = with(DELIMITERS[0], beginning);
    for (char delimiter : DELIMITERS) {
      var table = with(delimiter, beginning);
      if (table.worth(known) > best.worth(known)) {
        best = table;
      }
    }
    return best;
  }

  private long worth(ToLongFunction<List<String>> known) {
    return 1_000 * known.applyAsLong(header) + header.size();
  }

  private static Table with(char delimiter, String beginning) throws IOException {
    var rows = new Rows(new Lines(new StringReader(beginning)), delimiter);
    var sample = new ArrayList<List<String>>();
    List<String> header = List.of();
    int line = 0;
    for (var row = rows.next(); row != null && sample.size() < SAMPLE_ROWS; row = rows.next()) {
      if (row instanceof Rows.Row.Cells(int at, var cells) && !isExcelsRemark(cells)) {
        if (line == 0) {
          line = at;
          header = cells.stream().map(Clean::line).toList();
        } else {
          sample.add(cells);
        }
      }
    }
    return new Table(delimiter, line, header, sample);
  }

  /// Excel writes `sep=;` before the header.
  private static boolean isExcelsRemark(List<String> cells) {
    return cells.getFirst().strip().startsWith("sep=");
  }

  /// The filled cells of a column among the sample.
  List<String> cells(int column) {
    return sample.stream()
        .filter(row -> row.size() > column)
        .map(row -> row.get(column).strip())
        .filter(cell -> !cell.isEmpty())
        .toList();
  }
}
