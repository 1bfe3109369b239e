package dev.sayso.feed;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// All flaws of a feed as a table that Excel opens: line, sku, severity, kind, field, what, mend.
public final class ErrorFile implements AutoCloseable {

  private final CsvWriter csv;

  private ErrorFile(CsvWriter csv) {
    this.csv = csv;
  }

  /// Replaces the file.
  public static ErrorFile in(Path file) throws IOException {
    var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    // Without the mark Excel takes it for Windows-1252.
    out.write('\uFEFF');
    var csv = CsvWriter.builder().build(out);
    csv.writeRecord("line", "sku", "severity", "kind", "field", "what", "mend");
    return new ErrorFile(csv);
  }

  public void add(Entry entry) {
    switch (entry) {
      case Entry.Good good ->
          good.flaws()
              .forEach(flaw -> write(good.line(), good.listing().product().sku().value(), flaw));
      case Entry.Bad bad -> bad.flaws().forEach(flaw -> write(bad.line(), bad.sku(), flaw));
      case Entry.Skipped _ -> {
        // Left out on purpose.
      }
    }
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }

  private void write(int line, String sku, Flaw flaw) {
    csv.writeRecord(
        Integer.toString(line),
        safe(sku),
        flaw.kind().isError() ? "error" : "warning",
        flaw.kind().words(),
        safe(flaw.field()),
        safe(flaw.why()),
        flaw.mend());
  }

  /// A cell that a spreadsheet would take for a formula gets an apostrophe.
  private static String safe(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
