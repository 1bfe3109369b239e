package dev.sayso.dev.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The intents and entity types of the agent, with their phrases and entities in each language.
record DialogflowIntents(Languages languages) {
  private static final int USUAL_PRIORITY = 500_000;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  void addTo(Map<String, JsonNode> files) {
    for (var intent : languages.intents()) {
      var json = DialogflowAgent.named("intents/" + intent.name(), intent.name());
      var parameters = json.putArray("parameters");
      intent
          .slots()
          .forEach((slot, type) ->
              parameters.addObject().put("id", slot).put("entityType", SlotTypes.dialogflow(type)));
      add(json, files, language -> languages.samples(intent, language));
    }
    add(
        reserved(0, "00000000-0000-0000-0000-000000000000"),
        files,
        language ->
            languages.model(language).phrases().welcome().stream()
                .map(text -> new Sample(List.of(new Sample.Part(text, Optional.empty()))))
                .toList());
    add(
        reserved(1, "00000000-0000-0000-0000-000000000001").put("isFallback", true),
        files,
        _ -> List.of());
    languages.types().forEach(type -> addType(type, files));
  }

  private static ObjectNode reserved(int number, String id) {
    return JSON.objectNode()
        .put("name", id)
        .put("displayName", DialogflowAgent.reserved().get(number));
  }

  private void add(ObjectNode intent, Map<String, JsonNode> files, Spoken spoken) {
    var name = intent.path("displayName").asText();
    int most = 0;
    for (var language : languages.codes()) {
      var samples = spoken.in(language);
      most = Math.max(most, samples.size());
      if (!samples.isEmpty()) {
        files.put(
            "intents/" + name + "/trainingPhrases/" + language + ".json",
            phrases(samples, language));
      }
    }
    intent.put("priority", USUAL_PRIORITY).put("numTrainingPhrases", most);
    files.put("intents/" + name + "/" + name + ".json", intent);
  }

  private static JsonNode phrases(List<Sample> samples, String language) {
    var json = JSON.objectNode();
    var list = json.putArray("trainingPhrases");
    for (var sample : samples) {
      var phrase = list.addObject();
      var parts = phrase.putArray("parts");
      for (var part : sample.parts()) {
        var piece = parts.addObject().put("text", part.text());
        part.slot().ifPresent(slot -> piece.put("parameterId", slot));
      }
      phrase.put("repeatCount", 1).put("languageCode", language);
    }
    return json;
  }

  private void addType(String type, Map<String, JsonNode> files) {
    var json = DialogflowAgent.named("entityTypes/" + type, type).put("kind", "KIND_MAP");
    files.put("entityTypes/" + type + "/" + type + ".json", json);
    for (var language : languages.codes()) {
      var values = languages.values(type, language);
      if (!values.isEmpty()) {
        files.put(
            "entityTypes/" + type + "/entities/" + language + ".json", entities(values, language));
      }
    }
  }

  private static JsonNode entities(List<SourceType.Value> values, String language) {
    var json = JSON.objectNode();
    var list = json.putArray("entities");
    for (var value : values) {
      var entity = list.addObject().put("value", value.value());
      var synonyms = entity.putArray("synonyms").add(value.value());
      value.synonyms().forEach(synonyms::add);
      entity.put("languageCode", language);
    }
    return json;
  }

  private interface Spoken {
    List<Sample> in(String language);
  }
}
