package dev.sayso.seed.strict;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The fields of one JSON object, read strictly: each error names the field by its path, what it
/// must be, and what stands there. A field that is `null` counts as absent unless said otherwise.
public final class Fields {

  private static final int LONGEST_ECHO = 40;

  private final JsonNode node;
  private final String path;

  private Fields(JsonNode node, String path) {
    this.node = node;
    this.path = path;
  }

  /// Fails where `node` is no object or has a field that is not `known`.
  public static Fields of(JsonNode node, String path, Set<String> known) {
    if (!node.isObject()) {
      throw new BadInputException(where(path) + "must be an object, not " + echo(node));
    }
    node.fieldNames()
        .forEachRemaining(name -> {
          if (!known.contains(name)) {
            throw new BadInputException(
                where(join(path, name)) + "is no known field; " + Spelling.hint(name, known));
          }
        });
    return new Fields(node, path);
  }

  public boolean has(String name) {
    return node.hasNonNull(name);
  }

  /// Whether the field is there, even as `null`.
  public boolean states(String name) {
    return node.has(name);
  }

  public String path(String name) {
    return join(path, name);
  }

  public JsonNode node(String name) {
    return node.path(name);
  }

  public Fields object(String name, Set<String> known) {
    return of(node.path(name), path(name), known);
  }

  public BadInputException bad(String name, String must) {
    var value = node.get(name);
    var found = value == null ? "it is missing" : "not " + echo(value);
    return new BadInputException(where(path(name)) + "must be " + must + ", " + found);
  }

  public String text(String name) {
    var value = node.path(name);
    if (!value.isTextual() || value.textValue().isBlank()) {
      throw bad(name, "text");
    }
    return value.textValue().strip();
  }

  public String text(String name, String otherwise) {
    var value = node.path(name);
    return (value.isTextual() && value.textValue().isBlank()) || !has(name)
        ? otherwise
        : text(name);
  }

  public @Nullable String textOrNull(String name) {
    return has(name) ? text(name) : null;
  }

  /// A required whole number in `least..most`; `what` says so in words.
  public long whole(String name, long least, long most, String what) {
    var value = node.path(name);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw bad(name, what);
    }
    long number = value.longValue();
    if (number < least || number > most) {
      throw bad(name, what);
    }
    return number;
  }

  /// As written, also in quotes: `0.07` or `"0.07"`.
  public BigDecimal decimal(String name, String what) {
    var value = node.path(name);
    if (!value.isNumber() && !value.isTextual()) {
      throw bad(name, what);
    }
    return parsed(name, what, BigDecimal::new, value.asText().strip());
  }

  public boolean flag(String name) {
    if (has(name) && !node.path(name).isBoolean()) {
      throw bad(name, "true or false");
    }
    return node.path(name).asBoolean(false);
  }

  /// What `parse` makes of the field's text; where it refuses, the field must be `what`.
  public <T> T parsed(String name, String what, Function<String, T> parse) {
    var value = node.path(name);
    if (!value.isTextual()) {
      throw bad(name, what);
    }
    return parsed(name, what, parse, value.textValue().strip());
  }

  private <T> T parsed(String name, String what, Function<String, T> parse, String text) {
    try {
      return parse.apply(text);
    } catch (RuntimeException e) {
      var refusal = bad(name, what);
      refusal.initCause(e);
      throw refusal;
    }
  }

  public List<String> texts(String name) {
    return each(
        name,
        "a list of texts",
        (item, at) -> {
          if (!item.isTextual() || item.textValue().isBlank()) {
            throw new BadInputException(where(at) + "must be text, not " + echo(item));
          }
          return item.textValue().strip();
        });
  }

  /// One value for each item of the list, read with its path; none where the field is absent.
  public <T> List<T> each(String name, String what, BiFunction<JsonNode, String, T> read) {
    if (!has(name)) {
      return List.of();
    }
    var list = node.path(name);
    if (!list.isArray()) {
      throw bad(name, what);
    }
    var values = new ArrayList<T>(list.size());
    for (int i = 0; i < list.size(); i++) {
      values.add(read.apply(list.get(i), path(name) + "[" + i + "]"));
    }
    return values;
  }

  public static String where(String path) {
    return path.isEmpty() ? "" : path + ": ";
  }

  public static String echo(JsonNode value) {
    var text = value.isMissingNode() ? "nothing" : value.toString();
    return text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "…";
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
