package dev.sayso.dev.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sayso.seed.strict.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The Alexa model of one locale, with what Alexa itself adds to it.
record SourceModel(
    Locale locale, String invocation, List<SourceIntent> intents, List<SourceType> types) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String END = ".json";

  SourceModel {
    intents = List.copyOf(intents);
    types = List.copyOf(types);
  }

  /// All locales of a folder, in the order of their names, English first.
  static List<SourceModel> all(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      var models = new ArrayList<SourceModel>();
      for (var file : files.filter(SourceModel::isModel).sorted().toList()) {
        models.add(read(file));
      }
      models.sort((a, b) -> Boolean.compare(b.isEnglish(), a.isEnglish()));
      if (models.isEmpty()) {
        throw new BadInputException(folder + ": there is no model to generate from");
      }
      return models;
    }
  }

  String language() {
    return locale.getLanguage();
  }

  Phrases phrases() {
    return Phrases.of(language());
  }

  private boolean isEnglish() {
    return language().equals("en");
  }

  private static boolean isModel(Path file) {
    return file.toString().endsWith(END)
        && !file.endsWith("skill.json")
        && !file.endsWith("account-linking.json");
  }

  private static SourceModel read(Path file) throws IOException {
    var locale = Locale.forLanguageTag(String.valueOf(file.getFileName()).replace(END, ""));
    var model = JSON.readTree(file.toFile()).at("/interactionModel/languageModel");
    var phrases = Phrases.of(locale.getLanguage());
    var intents = new ArrayList<SourceIntent>();
    for (var intent : model.path("intents")) {
      intents.add(intent(intent, phrases));
    }
    var types = new ArrayList<SourceType>();
    for (var type : model.path("types")) {
      types.add(new SourceType(type.path("name").asText(), values(type)));
    }
    return new SourceModel(locale, model.path("invocationName").asText(), intents, types);
  }

  private static SourceIntent intent(JsonNode intent, Phrases phrases) {
    var name = intent.path("name").asText();
    Map<String, String> slots = new LinkedHashMap<>();
    intent
        .path("slots")
        .forEach(slot -> slots.put(slot.path("name").asText(), slot.path("type").asText()));
    var samples = new ArrayList<>(phrases.builtIn(name));
    texts(intent.path("samples")).stream()
        .filter(sample -> !samples.contains(sample))
        .forEach(samples::add);
    return new SourceIntent(name, slots, samples);
  }

  private static List<SourceType.Value> values(JsonNode type) {
    return type.path("values")
        .valueStream()
        .map(value -> value.path("name"))
        .map(
            name -> new SourceType.Value(name.path("value").asText(), texts(name.path("synonyms"))))
        .toList();
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asText).toList();
  }
}
