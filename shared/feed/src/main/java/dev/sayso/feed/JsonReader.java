package dev.sayso.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sayso.feed.text.Lines;
import dev.sayso.feed.text.TextFile;
import dev.sayso.seed.strict.BadInputException;
import dev.sayso.seed.strict.StrictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads products in the seed's form: one a line, or the items of a list, also of a whole seed's.
record JsonReader(TextFile file) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();
  private static final Set<String> LISTS = Set.of("catalog", "products", "items");
  private static final Pattern PLACE = Pattern.compile("^line 1, (column \\d+): ");

  void read(Sink sink) throws IOException {
    if (isDocument()) {
      document(sink);
    } else {
      lines(sink);
    }
  }

  private void lines(Sink sink) throws IOException {
    try (var reader = file.open()) {
      var lines = new Lines(reader);
      for (var line = lines.next(); line != null; line = lines.next()) {
        if (line.cut()) {
          sink.broken(
              line.number(),
              new Flaw(Flaw.Kind.LONG_LINE, "", "has more than a million letters", "shorten it"));
        } else if (!line.text().isBlank()) {
          line(line, sink);
        }
      }
    }
  }

  private static void line(Lines.Line line, Sink sink) {
    JsonNode entry;
    try {
      entry = StrictJson.parse(line.text().getBytes(StandardCharsets.UTF_8));
    } catch (BadInputException e) {
      var why = PLACE.matcher(String.valueOf(e.getMessage())).replaceFirst("$1: ");
      sink.broken(line.number(), new Flaw(Flaw.Kind.NO_JSON, "", why, "one object a line"));
      return;
    }
    sink.json(line.number(), entry);
  }

  /// Whether it is one document: a list, or an object that begins in one line and goes on in
  /// others.
  private boolean isDocument() throws IOException {
    try (var reader = file.open()) {
      var lines = new Lines(reader);
      var first = lines.next();
      while (first != null && first.text().isBlank()) {
        first = lines.next();
      }
      var begin = first == null ? "" : first.text().strip();
      if (begin.startsWith("[")) {
        return true;
      }
      boolean open =
          begin.equals("{")
              || LISTS.stream().anyMatch(list -> begin.matches("\\{\\s*\"" + list + "\"\\s*:.*"));
      return begin.startsWith("{")
          && (open || (!begin.endsWith("}") && !startsObject(lines.next())));
    }
  }

  private static boolean startsObject(Lines.@Nullable Line line) {
    return line == null || line.text().strip().startsWith("{");
  }

  private void document(Sink sink) throws IOException {
    try (var reader = file.open();
        var parser = JSON.getFactory().createParser(reader)) {
      try {
        if (!findList(parser)) {
          sink.broken(
              1,
              new Flaw(
                  Flaw.Kind.NO_JSON,
                  "",
                  "has no list of products",
                  "[{\"sku\":…}, …] or one object a line"));
          return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
          int line = parser.currentTokenLocation().getLineNr();
          sink.json(line, JSON.readTree(parser));
        }
      } catch (JsonProcessingException e) {
        var at = e.getLocation();
        sink.broken(
            at == null ? 1 : Math.max(1, at.getLineNr()),
            new Flaw(
                Flaw.Kind.NO_JSON,
                "",
                StrictJson.refusal(e, "JSON").getMessage() + "; nothing behind it was read",
                "mend it there"));
      }
    }
  }

  /// Goes to the beginning of the list, at the top or under one of its usual names.
  private static boolean findList(JsonParser parser) throws IOException {
    var token = parser.nextToken();
    if (token == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        var name = parser.currentName();
        if (parser.nextToken() == JsonToken.START_ARRAY && LISTS.contains(name)) {
          return true;
        }
        parser.skipChildren();
      }
      return false;
    }
    return token == JsonToken.START_ARRAY;
  }
}
