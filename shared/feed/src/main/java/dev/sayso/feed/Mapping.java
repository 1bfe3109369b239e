package dev.sayso.feed;

import dev.sayso.seed.strict.BadInputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Which column of a table holds which field: guessed from the header, corrected by the user.
public final class Mapping {

  static final String ATTRIBUTE = "attributes.";

  private final List<Column> columns;

  private Mapping(List<Column> columns) {
    this.columns = List.copyOf(columns);
  }

  /// One column; `field` is empty where it is not used.
  public record Column(int index, String header, String field) {}

  /// A wish that names no field or no column is a [BadInputException] that says which there are.
  static Mapping of(List<String> header, Map<String, String> wished) {
    var fields = new String[header.size()];
    var taken = new HashMap<String, Integer>();
    new TreeMap<>(wished)
        .forEach((field, name) -> {
          var known = field(field);
          int index = name.equals("-") ? -1 : index(header, name, known);
          if (index >= 0) {
            fields[index] = known;
          }
          taken.put(known, -1);
        });
    guess(header, fields, taken);
    useDescriptionAsTitle(fields, taken);
    var columns = new ArrayList<Column>();
    for (int i = 0; i < fields.length; i++) {
      columns.add(new Column(i, header.get(i).strip(), fields[i] == null ? "" : fields[i]));
    }
    return new Mapping(columns);
  }

  /// How many columns have a name that is known.
  static long known(List<String> header) {
    return header.stream().filter(name -> guess(name).isPresent()).count();
  }

  public List<Column> columns() {
    return columns;
  }

  int size() {
    return columns.size();
  }

  /// The column that holds the field.
  Optional<Column> column(Field field) {
    return columns.stream().filter(column -> column.field().equals(field.word())).findFirst();
  }

  Cells cells(int line, List<String> row) {
    var cells = Cells.at(line);
    for (int i = 0; i < Math.min(columns.size(), row.size()); i++) {
      var field = columns.get(i).field();
      if (!field.isEmpty()) {
        cells.put(field, row.get(i));
      }
    }
    return cells;
  }

  private static void guess(List<String> header, String[] fields, Map<String, Integer> taken) {
    for (int i = 0; i < fields.length; i++) {
      var known = guess(header.get(i));
      if (fields[i] != null || known.isEmpty()) {
        continue;
      }
      var field = known.get().field();
      var other = taken.get(field);
      if (other == null) {
        fields[i] = field;
        taken.put(field, i);
      } else if (other >= 0 && rank(header.get(other)) > known.get().rank()) {
        fields[other] = null;
        fields[i] = field;
        taken.put(field, i);
      }
    }
  }

  private static Optional<Names.Known> guess(String header) {
    var name = header.strip();
    return name.startsWith(ATTRIBUTE) && name.length() > ATTRIBUTE.length()
        ? Optional.of(new Names.Known(name, 0))
        : Names.known(name);
  }

  private static int rank(String header) {
    return guess(header).map(Names.Known::rank).orElse(Integer.MAX_VALUE);
  }

  /// Tills call the name of an article its description.
  private static void useDescriptionAsTitle(String[] fields, Map<String, Integer> taken) {
    var description = taken.get(Field.DESCRIPTION.word());
    if (!taken.containsKey(Field.TITLE.word()) && description != null && description >= 0) {
      fields[description] = Field.TITLE.word();
    }
  }

  private static String field(String word) {
    if (word.startsWith(ATTRIBUTE) && word.length() > ATTRIBUTE.length()) {
      return word;
    }
    return Field.of(word)
        .map(Field::word)
        .orElseThrow(() ->
            new BadInputException(
                "there is no field \"" + word + "\" to map; the fields are " + allFields()));
  }

  static String allFields() {
    var words = new ArrayList<String>();
    for (var field : Field.values()) {
      words.add(field.word());
    }
    return String.join(", ", words) + ", attributes.NAME";
  }

  private static int index(List<String> header, String name, String field) {
    for (int i = 0; i < header.size(); i++) {
      if (header.get(i).strip().equalsIgnoreCase(name.strip())) {
        return i;
      }
    }
    throw new BadInputException(
        "there is no column \"" + name + "\" for " + field + "; the columns are " + shown(header));
  }

  static String shown(List<String> header) {
    var shown = header.stream().limit(30).map(String::strip).toList();
    return String.join(", ", shown) + (header.size() > 30 ? " …" : "");
  }
}
