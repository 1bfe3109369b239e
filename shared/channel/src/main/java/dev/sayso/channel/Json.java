package dev.sayso.channel;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One JSON value of a request. A field that is missing or has another type is simply absent, so
/// that whatever a platform adds or changes is never an error here.
public record Json(@Nullable Object value) {

  public static final Json ABSENT = new Json(null);

  /// Shared with the writer: a factory keeps tables of names and buffers.
  public static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(64).build())
          .build();

  /// Reads exactly one value.
  ///
  /// @throws IOException if the bytes are not JSON, are nested too deeply, or go on after the value
  public static Json read(byte[] bytes) throws IOException {
    try (JsonParser parser = FACTORY.createParser(bytes)) {
      if (parser.nextToken() == null) {
        throw new IOException("nothing to read");
      }
      Json read = new Json(value(parser));
      if (parser.nextToken() != null) {
        throw new IOException("more than one value");
      }
      return read;
    }
  }

  public Json at(String... path) {
    Object here = value;
    for (String name : path) {
      here = here instanceof Map<?, ?> fields ? fields.get(name) : null;
    }
    return new Json(here);
  }

  /// A text that is not blank.
  public Optional<String> text() {
    return value instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
  }

  /// A whole number, also one written as a text.
  public Optional<Integer> number() {
    try {
      return switch (value) {
        case Number number -> Optional.of(number.intValue());
        case String text -> Optional.of(Integer.valueOf(text.strip()));
        case null, default -> Optional.empty();
      };
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  public boolean isObject() {
    return value instanceof Map;
  }

  public List<Json> items() {
    return value instanceof List<?> items
        ? items.stream().map(item -> new Json(item)).toList()
        : List.of();
  }

  public Map<String, Json> fields() {
    if (!(value instanceof Map<?, ?> fields)) {
      return Map.of();
    }
    Map<String, Json> typed = new LinkedHashMap<>();
    fields.forEach((name, field) -> typed.put((String) name, new Json(field)));
    return typed;
  }

  private static @Nullable Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      fields.put(name, value(parser));
    }
    return fields;
  }

  private static List<@Nullable Object> array(JsonParser parser) throws IOException {
    List<@Nullable Object> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return items;
  }
}
