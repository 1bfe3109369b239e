package dev.sayso.seed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sayso.commerce.shopper.Preference;
import dev.sayso.commerce.shopper.Preference.Kind;
import dev.sayso.seed.strict.Fields;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads what a shopper told: their words alone, or with a date, or with what they mean. Words
/// without a `kind` are a note until somebody understands them.
final class PreferenceReader {

  private static final Set<String> KNOWN = Set.of("text", "since", "kind", "about");
  private static final Set<Kind> OF_THEMSELVES = EnumSet.of(Kind.CHEAPEST, Kind.NOTE);
  private static final String KINDS =
      Arrays.stream(Kind.values()).map(PreferenceReader::code).collect(Collectors.joining(", "));

  private PreferenceReader() {}

  static Preference read(JsonNode node, String path) {
    if (node.isTextual() && !node.textValue().isBlank()) {
      return Preference.note(node.textValue().strip(), null);
    }
    var fields = Fields.of(node, path, KNOWN);
    var words = fields.text("text");
    var since = Read.sinceOrNull(fields, "since");
    if (!fields.has("kind")) {
      if (fields.has("about")) {
        throw fields.bad("kind", "one of " + KINDS + " beside \"about\"");
      }
      return Preference.note(words, since);
    }
    var kind = fields.parsed("kind", "one of " + KINDS, PreferenceReader::kind);
    var about = OF_THEMSELVES.contains(kind) ? fields.text("about", "") : fields.text("about");
    return new Preference(kind, about, words, since);
  }

  private static Kind kind(String code) {
    return Arrays.stream(Kind.values())
        .filter(kind -> code(kind).equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static String code(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
