package dev.sayso.dev.goods;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.sayso.seed.strict.StrictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Rows of a file with a header line.
final class Table {

  private static final CsvMapper CSV =
      CsvMapper.builder()
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .enable(CsvParser.Feature.TRIM_SPACES)
          .build();
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Table() {}

  /// The filled cells of one row by their column, and the line the row begins at.
  record Row(int line, Map<String, String> cells) {}

  static List<Row> commas(Path file) throws IOException {
    return rows(file, CsvSchema.emptySchema().withHeader());
  }

  static List<Row> tabs(Path file) throws IOException {
    return rows(file, CsvSchema.emptySchema().withHeader().withColumnSeparator('\t'));
  }

  private static List<Row> rows(Path file, CsvSchema schema) throws IOException {
    var text = Files.readString(file, StandardCharsets.UTF_8);
    var body = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    ObjectReader reader = CSV.readerForMapOf(String.class).with(schema);
    var rows = new ArrayList<Row>();
    try (MappingIterator<Map<String, String>> iterator = reader.readValues(body)) {
      while (iterator.hasNextValue()) {
        int line = iterator.getCurrentLocation().getLineNr();
        rows.add(new Row(line, filled(iterator.nextValue())));
      }
    } catch (JsonProcessingException e) {
      throw StrictJson.refusal(e, "table");
    }
    return rows;
  }

  private static Map<String, String> filled(Map<String, String> cells) {
    cells.values().removeIf(cell -> cell == null || cell.isBlank());
    return cells;
  }
}
