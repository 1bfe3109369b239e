package dev.sayso.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.dialog.understanding.LanguageModel.Answer;
import dev.sayso.dialog.understanding.Question;
import dev.sayso.dialog.understanding.Reading;
import dev.sayso.dialog.understanding.Wish;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// From a question to what a model is sent, and from its answer back to readings. What the shopper
/// said and what products are called stands in JSON texts, apart from what is to be done. An answer
/// with anything in it that the schema does not know is nonsense as a whole.
final class UnderstandingForm {

  private static final String TOOL = "understood";
  private static final String TASK = text("understand.txt");
  private static final Set<String> WISH = Set.of("wish", "things", "option", "about", "under");
  private static final Set<String> THING = Set.of("name", "count", "amount", "unit", "without");
  private static final int LONGEST = 100;

  private UnderstandingForm() {}

  static Prompt prompt(Question question) {
    return new Prompt(TASK, data(question), TOOL, schema(question));
  }

  private static ObjectNode data(Question question) {
    var data = Wire.JSON.createObjectNode();
    data.put("language", question.utterance().locale().toLanguageTag());
    data.put("currency", question.utterance().currency().getCurrencyCode());
    data.put("waiting_for", question.awaiting().name());
    var options = data.putArray("on_offer");
    for (var option : question.options()) {
      options.addObject().put("sku", option.sku().value()).put("name", option.name());
    }
    var allowed = data.putArray("allowed");
    question.allowed().stream().sorted().map(Wish::name).forEach(allowed::add);
    return data.put("said", question.utterance().words());
  }

  private static ObjectNode schema(Question question) {
    var schema = object("wishes");
    var wishes = schema.withObject("/properties").putObject("wishes");
    wishes.put("type", "array").put("maxItems", 3);
    var wish = wishes.putObject("items");
    wish.setAll(object("wish"));
    var fields = wish.withObject("/properties");
    var names = fields.putObject("wish").put("type", "string").putArray("enum");
    question.allowed().stream().sorted().map(Wish::name).forEach(names::add);
    var things = fields.putObject("things").put("type", "array").put("maxItems", 10);
    things.set("items", thing());
    var skus = fields.putObject("option").put("type", "string");
    if (!question.options().isEmpty()) {
      var known = skus.putArray("enum");
      question.options().forEach(option -> known.add(option.sku().value()));
    }
    fields.putObject("about").put("type", "string");
    fields.putObject("under").put("type", "number");
    return schema;
  }

  private static ObjectNode thing() {
    var thing = object("name");
    var fields = thing.withObject("/properties");
    fields.putObject("name").put("type", "string");
    fields.putObject("count").put("type", "integer").put("minimum", 1);
    fields.putObject("amount").put("type", "number");
    fields.putObject("unit").put("type", "string");
    fields.putObject("without").put("type", "array").putObject("items").put("type", "string");
    return thing;
  }

  private static ObjectNode object(String required) {
    var object = Wire.JSON.createObjectNode().put("type", "object");
    object.put("additionalProperties", false).putArray("required").add(required);
    object.putObject("properties");
    return object;
  }

  /// Throws [NonsenseException] where the arguments are not of the schema.
  static Answer read(JsonNode arguments) {
    fit(arguments, Set.of("wishes"));
    var wishes = arguments.path("wishes");
    if (!wishes.isArray()) {
      throw new NonsenseException("wishes must be a list");
    }
    var readings = new ArrayList<Reading>();
    wishes.forEach(wish -> readings.add(reading(wish)));
    return readings.isEmpty() ? new Answer.Unsure() : new Answer.Meant(readings);
  }

  private static Reading reading(JsonNode wish) {
    fit(wish, WISH);
    var things = new ArrayList<Reading.Thing>();
    list(wish.path("things")).forEach(thing -> things.add(thing(thing)));
    return new Reading(
        string(wish.path("wish")),
        things,
        string(wish.path("option")),
        string(wish.path("about")),
        number(wish.path("under")));
  }

  private static Reading.Thing thing(JsonNode thing) {
    fit(thing, THING);
    return new Reading.Thing(
        string(thing.path("name")),
        number(thing.path("count")),
        number(thing.path("amount")),
        string(thing.path("unit")),
        list(thing.path("without")).stream().map(UnderstandingForm::string).toList());
  }

  static void fit(JsonNode node, Set<String> known) {
    if (!node.isObject()
        || !known.containsAll(
            node.propertyStream().map(it -> it.getKey()).collect(Collectors.toSet()))) {
      throw new NonsenseException("a field that is not in the schema");
    }
  }

  private static List<JsonNode> list(JsonNode node) {
    if (isNothing(node)) {
      return List.of();
    }
    if (!node.isArray() || node.size() > LONGEST) {
      throw new NonsenseException("no list, or too long a one");
    }
    return node.valueStream().toList();
  }

  private static String string(JsonNode node) {
    if (isNothing(node)) {
      return "";
    }
    if (!node.isTextual() || node.textValue().length() > LONGEST) {
      throw new NonsenseException("no text, or too long a one");
    }
    return node.textValue();
  }

  private static Optional<BigDecimal> number(JsonNode node) {
    if (isNothing(node)) {
      return Optional.empty();
    }
    if (!node.isNumber()) {
      throw new NonsenseException("no number");
    }
    return Optional.of(new BigDecimal(node.asText()));
  }

  private static boolean isNothing(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }

  static String text(String file) {
    try (var source = UnderstandingForm.class.getResourceAsStream(file)) {
      if (source == null) {
        throw new IllegalStateException(file + " is missing from the class path");
      }
      return new String(source.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
