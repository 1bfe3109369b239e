package dev.sayso.feed;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// One product as a feed writes it: text by field, and attributes by their name. Blank cells are
/// not there.
record Cells(int line, Map<Field, String> values, Map<String, String> attributes) {

  static Cells at(int line) {
    return new Cells(line, new EnumMap<>(Field.class), new LinkedHashMap<>());
  }

  /// What is there already stays.
  void put(String field, String value) {
    if (value.isBlank()) {
      return;
    }
    if (field.startsWith(Mapping.ATTRIBUTE)) {
      attributes.putIfAbsent(field.substring(Mapping.ATTRIBUTE.length()), value.strip());
    } else {
      Field.of(field).ifPresent(known -> values.putIfAbsent(known, value.strip()));
    }
  }

  void put(Field field, String value) {
    if (!value.isBlank()) {
      values.put(field, value.strip());
    }
  }

  boolean has(Field field) {
    return values.containsKey(field);
  }

  String get(Field field) {
    return values.getOrDefault(field, "");
  }
}
