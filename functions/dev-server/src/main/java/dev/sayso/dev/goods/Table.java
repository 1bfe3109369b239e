package dev.sayso.dev.goods;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.sayso.seed.strict.StrictJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Rows of a file with a header line.
final class Table {

  private static final CsvMapper CSV =
      CsvMapper.builder()
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .enable(CsvParser.Feature.TRIM_SPACES)
          .build();

  private Table() {}

  /// The filled cells of one row by their column, and the line the row begins at. `broken` says why
  /// it cannot be read, where it cannot.
  record Row(int line, Map<String, String> cells, Optional<String> broken) {

    static Row broken(int line, String why) {
      return new Row(line, Map.of(), Optional.of(why));
    }
  }

  static List<Row> commas(Path file) throws IOException {
    return rows(file, CsvSchema.emptySchema());
  }

  static List<Row> tabs(Path file) throws IOException {
    return rows(file, CsvSchema.emptySchema().withColumnSeparator('\t'));
  }

  private static List<Row> rows(Path file, CsvSchema schema) throws IOException {
    var body = Utf8File.read(file);
    if (body.isBlank()) {
      return List.of();
    }
    ObjectReader reader =
        CSV.readerForListOf(String.class).with(CsvParser.Feature.WRAP_AS_ARRAY).with(schema);
    var rows = new ArrayList<Row>();
    try (MappingIterator<List<String>> iterator = reader.readValues(body)) {
      var header = header(iterator);
      boolean more = true;
      while (more) {
        more = next(iterator, header, rows);
      }
    }
    return rows;
  }

  private static List<String> header(MappingIterator<List<String>> iterator) throws IOException {
    try {
      return iterator.nextValue();
    } catch (JsonProcessingException e) {
      throw StrictJson.refusal(e, "table");
    }
  }

  /// Reads one more row, where there is one. A quote that is never closed makes all that follows it
  /// one broken row.
  private static boolean next(
      MappingIterator<List<String>> iterator, List<String> header, List<Row> rows)
      throws IOException {
    int line = line(iterator);
    try {
      if (!iterator.hasNextValue()) {
        return false;
      }
      rows.add(row(line, header, iterator.nextValue()));
      return true;
    } catch (JsonProcessingException e) {
      rows.add(Row.broken(line, why(e)));
      return false;
    }
  }

  private static Row row(int line, List<String> header, List<String> cells) {
    if (cells.size() > header.size()) {
      return Row.broken(line, "has " + cells.size() + " cells, the header has " + header.size());
    }
    var filled = new LinkedHashMap<String, String>();
    for (int i = 0; i < cells.size(); i++) {
      var cell = cells.get(i);
      if (cell != null && !cell.isBlank()) {
        filled.put(header.get(i), cell);
      }
    }
    return new Row(line, filled, Optional.empty());
  }

  private static int line(MappingIterator<?> iterator) {
    return iterator.getCurrentLocation().getLineNr();
  }

  private static String why(JsonProcessingException e) {
    return "no valid table: " + e.getOriginalMessage().lines().findFirst().orElse("").strip();
  }
}
