package dev.sayso.dev.goods;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A row of cells as an entry of the seed's form: `pack.count` becomes a field of `pack`, lists are
/// split at `|`, and what should be a number and looks like one becomes one.
final class FlatEntry {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Set<String> NUMBERS =
      Set.of(
          "price",
          "stock",
          "uses",
          "pack.count",
          "pack.amount",
          "pack.uses",
          "rating.value",
          "rating.count");
  private static final Set<String> LISTS = Set.of("synonyms", "substitutes");
  private static final Set<String> FLAGS = Set.of("byWeight", "pack.byWeight");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,9})?");

  private FlatEntry() {}

  static ObjectNode json(Map<String, String> cells) {
    var json = JSON.objectNode();
    cells.forEach((column, cell) -> {
      int dot = column.indexOf('.');
      if (dot < 0) {
        json.set(column, value(column, cell.strip()));
      } else {
        json.withObjectProperty(column.substring(0, dot))
            .set(column.substring(dot + 1), value(column, cell.strip()));
      }
    });
    return json;
  }

  private static JsonNode value(String column, String cell) {
    if (NUMBERS.contains(column) && NUMBER.matcher(cell).matches()) {
      return cell.indexOf('.') < 0
          ? JSON.numberNode(Long.parseLong(cell))
          : JSON.numberNode(new BigDecimal(cell));
    }
    if (FLAGS.contains(column) && (cell.equals("true") || cell.equals("false"))) {
      return JSON.booleanNode(cell.equals("true"));
    }
    if (LISTS.contains(column) || column.startsWith("attributes.")) {
      var list = JSON.arrayNode();
      Stream.of(cell.split("\\|"))
          .map(String::strip)
          .filter(part -> !part.isEmpty())
          .forEach(list::add);
      return list;
    }
    return JSON.textNode(cell);
  }
}
