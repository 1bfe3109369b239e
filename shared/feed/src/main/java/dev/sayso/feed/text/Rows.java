package dev.sayso.feed.text;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows of cells. A row with a broken quote is told, and the next line is a row again: no parser of
/// whole files finds its way back after a quote that is never closed.
public final class Rows {

  /// How many lines one row may have, and how many letters.
  private static final int MOST_LINES = 500;

  private static final int MOST_LETTERS = 500_000;

  private final Lines lines;
  private final char delimiter;
  private final CsvReader.CsvReaderBuilder csv;

  public Rows(Lines lines, char delimiter) {
    this.lines = lines;
    this.delimiter = delimiter;
    this.csv = CsvReader.builder().fieldSeparator(delimiter).trimWhitespacesAroundQuotes(true);
  }

  /// One row by the line it begins at: its cells, or why it has none.
  public sealed interface Row {

    int line();

    record Cells(int line, List<String> cells) implements Row {}

    /// `why` says what is wrong and how to mend it.
    record Broken(int line, String why, String mend) implements Row {}
  }

  /// The next row that is not blank, or null at the end.
  public @Nullable Row next() throws IOException {
    for (var line = lines.next(); line != null; line = lines.next()) {
      if (line.cut()) {
        return new Row.Broken(
            line.number(), "has more than " + Lines.LONGEST + " letters", "shorten it");
      }
      if (!line.text().isBlank()) {
        return line.text().indexOf('"') < 0 ? plain(line) : quoted(line);
      }
    }
    return null;
  }

  private Row quoted(Lines.Line first) throws IOException {
    var quotes = new Quotes(delimiter).read(first.text());
    var text = new StringBuilder(first.text());
    var taken = new ArrayList<Lines.Line>();
    while (quotes.isOpen() && taken.size() < MOST_LINES && text.length() < MOST_LETTERS) {
      var line = lines.next();
      if (line == null) {
        break;
      }
      taken.add(line);
      text.append('\n').append(line.text());
      quotes.read("\n").read(line.text());
    }
    if (quotes.isOpen() || quotes.state() == Quotes.State.BROKEN) {
      lines.putBack(taken);
      return broken(first, quotes.isOpen() || !taken.isEmpty());
    }
    try {
      var cells = csv.ofSingleCsvRecord(StringArrayHandler.of(), text.toString());
      return new Row.Cells(first.number(), List.of(cells));
    } catch (CsvParseException _) {
      return broken(first, false);
    }
  }

  /// Between tabs quotes are often just letters.
  private Row broken(Lines.Line line, boolean open) {
    if (delimiter == '\t') {
      return plain(line);
    }
    return open
        ? new Row.Broken(
            line.number(), "has no closing quote", "close it, or double a quote that is text")
        : new Row.Broken(
            line.number(), "has text behind a closing quote", "double a quote that is text: \"\"");
  }

  private Row plain(Lines.Line line) {
    var cells = new ArrayList<String>();
    int from = 0;
    for (int at = line.text().indexOf(delimiter);
        at >= 0;
        at = line.text().indexOf(delimiter, from)) {
      cells.add(line.text().substring(from, at));
      from = at + 1;
    }
    cells.add(line.text().substring(from));
    return new Row.Cells(line.number(), cells);
  }
}
