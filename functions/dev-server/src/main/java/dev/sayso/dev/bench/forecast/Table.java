package dev.sayso.dev.bench.forecast;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.sayso.dev.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// A gzipped CSV file with a header.
final class Table {

  private Table() {}

  /// One row; what is wrong with it is said with its place.
  record Line(Path file, int number, Map<String, String> cells) {

    String text(String column) {
      return cells.getOrDefault(column, "").strip();
    }

    int number(String column) {
      try {
        return Integer.parseInt(text(column));
      } catch (NumberFormatException e) {
        throw wrong(column + " is \"" + text(column) + "\"; it takes a whole number");
      }
    }

    LocalDate date(String column) {
      try {
        return LocalDate.parse(text(column));
      } catch (DateTimeException e) {
        throw wrong(column + " is \"" + text(column) + "\"; it takes a day like 2026-11-22");
      }
    }

    double packs(String text) {
      try {
        return Math.max(1, Double.parseDouble(text));
      } catch (NumberFormatException e) {
        throw wrong("quantities hold \"" + text + "\"; they take numbers");
      }
    }

    Trouble wrong(String what) {
      return Trouble.badInput(file.getFileName() + " line " + number + ": " + what);
    }
  }

  static List<Line> read(Path file, String... columns) {
    var lines = new ArrayList<Line>();
    var reader =
        new CsvMapper().readerForMapOf(String.class).with(CsvSchema.emptySchema().withHeader());
    try (var stream = new GZIPInputStream(Files.newInputStream(file));
        var rows = reader.<Map<String, String>>readValues(stream)) {
      while (rows.hasNext()) {
        var line = new Line(file, lines.size() + 2, rows.next());
        for (var column : columns) {
          if (lines.isEmpty() && !line.cells().containsKey(column)) {
            throw line.wrong("there is no column " + column);
          }
        }
        lines.add(line);
      }
      return lines;
    } catch (JsonProcessingException | RuntimeJsonMappingException e) {
      throw Trouble.badInput(file + " line " + (lines.size() + 2) + " is no CSV row");
    } catch (IOException e) {
      throw Trouble.badInput(file + " cannot be read: " + e.getMessage());
    }
  }
}
