package dev.sayso.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.dialog.understanding.LanguageModel.Worded;
import dev.sayso.dialog.understanding.Telling;
import java.util.Locale;
import java.util.Set;

/// From facts to what a model is sent to word an answer, and from its answer back to a text. Facts
/// stand in JSON texts, apart from what is to be done.
final class AnswerForm {

  private static final String TOOL = "told";
  private static final String TASK = UnderstandingForm.text("answer.txt");
  private static final Set<String> FIELDS = Set.of("text", "known");
  private static final int LONGEST = 600;

  private AnswerForm() {}

  static Prompt prompt(Telling telling) {
    return new Prompt(TASK, data(telling), TOOL, schema());
  }

  private static ObjectNode data(Telling telling) {
    var data = Wire.JSON.createObjectNode();
    data.put("language", telling.asked().locale().toLanguageTag());
    data.put("words", telling.words());
    var names = data.putArray("names");
    telling.names().forEach(names::add);
    var facts = data.putArray("facts");
    for (var fact : telling.facts()) {
      facts
          .addObject()
          .put("about", fact.about())
          .put("kind", fact.kind().name().toLowerCase(Locale.ROOT))
          .put("text", fact.text());
    }
    return data.put("asked", telling.asked().words());
  }

  private static ObjectNode schema() {
    var schema = Wire.JSON.createObjectNode().put("type", "object");
    schema.put("additionalProperties", false).putArray("required").add("text").add("known");
    var fields = schema.putObject("properties");
    fields.putObject("text").put("type", "string");
    fields.putObject("known").put("type", "boolean");
    return schema;
  }

  /// Throws [NonsenseException] where the arguments are not of the schema.
  static Worded read(JsonNode arguments) {
    UnderstandingForm.fit(arguments, FIELDS);
    var text = arguments.path("text");
    var known = arguments.path("known");
    if (!text.isTextual() || !known.isBoolean() || text.textValue().length() > LONGEST) {
      throw new NonsenseException("no text, or too long a one");
    }
    return known.booleanValue() && !text.textValue().isBlank()
        ? new Worded.Said(text.textValue())
        : new Worded.Unsaid();
  }
}
