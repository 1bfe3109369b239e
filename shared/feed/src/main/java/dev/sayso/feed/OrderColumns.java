package dev.sayso.feed;

import dev.sayso.seed.strict.BadInputException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Which column of an order file holds what: guessed from the header, corrected by the user.
record OrderColumns(List<String> header, Map<OrderField, Integer> places) {

  private static final List<OrderField> NEEDED =
      List.of(OrderField.SHOPPER, OrderField.TIME, OrderField.SKU);

  /// A wish that names no field or no column, and a needed column that is not there, are a
  /// [BadInputException] that says how to mend it.
  static OrderColumns of(List<String> header, Map<String, String> wished) {
    var places = new EnumMap<OrderField, Integer>(OrderField.class);
    wished.forEach((word, column) -> places.put(field(word), place(header, column)));
    for (var field : OrderField.values()) {
      if (!places.containsKey(field)) {
        guess(header, field)
            .filter(place -> !places.containsValue(place))
            .ifPresent(place -> places.put(field, place));
      }
    }
    places.values().removeIf(place -> place < 0);
    for (var field : NEEDED) {
      if (!places.containsKey(field)) {
        throw new BadInputException(
            "no column looks like the "
                + field.word()
                + "; name it with --map "
                + field.word()
                + "=COLUMN. The columns are "
                + Mapping.shown(header));
      }
    }
    return new OrderColumns(header, places);
  }

  /// The cell of a field in this row; blank where there is none.
  String cell(List<String> row, OrderField field) {
    var place = places.get(field);
    return place == null || place >= row.size() ? "" : row.get(place).strip();
  }

  /// For whoever wants to see how the file is read; the field is empty where the column is not
  /// used.
  List<Mapping.Column> all() {
    return IntStream.range(0, header.size())
        .mapToObj(place -> new Mapping.Column(place, header.get(place).strip(), word(place)))
        .toList();
  }

  private String word(int place) {
    return places.entrySet().stream()
        .filter(entry -> entry.getValue() == place)
        .map(entry -> entry.getKey().word())
        .findFirst()
        .orElse("");
  }

  private static Optional<Integer> guess(List<String> header, OrderField field) {
    return IntStream.range(0, header.size())
        .boxed()
        .filter(place -> field.rank(header.get(place)).isPresent())
        .min(Comparator.comparingInt(place -> field.rank(header.get(place)).orElseThrow()));
  }

  private static OrderField field(String word) {
    return OrderField.of(word)
        .orElseThrow(() ->
            new BadInputException(
                "there is no field \"" + word + "\" to map; the fields are " + OrderField.words()));
  }

  /// Below zero where no column is wished for.
  private static int place(List<String> header, String column) {
    if (column.equals("-")) {
      return -1;
    }
    return IntStream.range(0, header.size())
        .filter(place -> header.get(place).strip().equalsIgnoreCase(column.strip()))
        .findFirst()
        .orElseThrow(() ->
            new BadInputException(
                "there is no column \"" + column + "\"; the columns are " + Mapping.shown(header)));
  }
}
