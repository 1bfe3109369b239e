package dev.sayso.dev.play;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sayso.seed.strict.BadInputException;
import dev.sayso.seed.strict.Fields;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Words that must be in a text, and words that must not.
record ExpectedWords(List<String> has, List<String> lacks) {

  static final ExpectedWords ANY = new ExpectedWords(List.of(), List.of());

  static ExpectedWords read(JsonNode node, String path) {
    return of(Fields.of(node, path, Set.of("has", "lacks")));
  }

  static ExpectedWords of(Fields fields) {
    return new ExpectedWords(texts(fields, "has"), texts(fields, "lacks"));
  }

  /// What is wrong with the text, which is in small letters, one sentence each.
  List<String> misses(String text) {
    return Stream.concat(
            has.stream()
                .filter(wanted -> !text.contains(wanted.toLowerCase(Locale.ROOT)))
                .map(wanted -> "expected \"" + wanted + "\""),
            lacks.stream()
                .filter(unwanted -> text.contains(unwanted.toLowerCase(Locale.ROOT)))
                .map(unwanted -> "expected no \"" + unwanted + "\""))
        .toList();
  }

  /// One text or a list of them; a number stands for itself as written.
  private static List<String> texts(Fields fields, String name) {
    var node = fields.node(name);
    return node.isValueNode() && !node.isNull()
        ? List.of(node.asText())
        : fields.each(name, "a text or a list of texts", ExpectedWords::text);
  }

  private static String text(JsonNode item, String path) {
    if (!item.isValueNode() || item.isNull()) {
      throw new BadInputException(path + ": must be text, not " + Fields.echo(item));
    }
    return item.asText();
  }
}
