package dev.sayso.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// From a product to what a model is sent to describe it, and back to proposals. The merchant's
/// text stands in JSON texts, apart from what is to be done.
final class DescribeForm {

  private static final String TOOL = "described";
  private static final String TASK = UnderstandingForm.text("describe.txt");
  private static final Set<String> FIELDS = Set.of("spoken", "synonyms", "description", "category");
  private static final int LONGEST = 300;
  private static final int MOST = 10;

  private DescribeForm() {}

  static Prompt prompt(DescribingModel.Subject subject) {
    var data = Wire.JSON.createObjectNode();
    data.put("language", subject.language().toLanguageTag());
    data.put("title", subject.title()).put("brand", subject.brand());
    data.put("description", subject.description());
    var wanted = data.putArray("wanted");
    subject.wanted().stream().sorted().forEach(wanted::add);
    if (subject.wanted().contains("category")) {
      var categories = data.putArray("categories");
      subject.categories().forEach(categories::add);
    }
    return new Prompt(TASK, data, TOOL, schema(subject));
  }

  private static ObjectNode schema(DescribingModel.Subject subject) {
    var schema = Wire.JSON.createObjectNode().put("type", "object");
    schema.put("additionalProperties", false);
    var required = schema.putArray("required");
    var fields = schema.putObject("properties");
    subject.wanted().stream()
        .sorted()
        .forEach(name -> {
          required.add(name);
          var field = fields.putObject(name);
          if (name.equals("synonyms")) {
            field.put("type", "array").putObject("items").put("type", "string");
          } else {
            field.put("type", "string");
          }
        });
    return schema;
  }

  /// Throws [NonsenseException] where the arguments are not of the schema.
  static DescribingModel.Described read(JsonNode arguments) {
    UnderstandingForm.fit(arguments, FIELDS);
    var synonyms = new ArrayList<String>();
    var list = arguments.path("synonyms");
    if (list.isArray() && list.size() <= MOST) {
      list.forEach(one -> synonyms.add(text(one)));
    } else if (!list.isMissingNode() && !list.isNull()) {
      throw new NonsenseException("no list, or too long a one");
    }
    return new DescribingModel.Described(
        text(arguments.path("spoken")),
        List.copyOf(synonyms),
        text(arguments.path("description")),
        text(arguments.path("category")));
  }

  private static String text(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return "";
    }
    if (!node.isTextual() || node.textValue().length() > LONGEST) {
      throw new NonsenseException("no text, or too long a one");
    }
    return node.textValue().strip().replaceAll("\\s+", " ");
  }
}
