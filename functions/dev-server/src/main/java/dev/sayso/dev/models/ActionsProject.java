package dev.sayso.dev.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.channel.google.GoogleIntents;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// An Actions SDK project: files by their path. Legacy, since nothing can be deployed to Google
/// Assistant any more. Source: `google/actions/sdk/v2/config_file.proto`.
record ActionsProject(Languages languages) {
  private static final String WEBHOOK = "Sayso";
  private static final String SCENE = "Shop";
  private static final String END = "actions.scene.END_CONVERSATION";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  Map<String, JsonNode> files() {
    var files = new TreeMap<String, JsonNode>();
    files.put("manifest.yaml", JSON.objectNode().put("version", "1.0"));
    files.put("actions/actions.yaml", actions());
    files.put("webhooks/" + WEBHOOK + ".yaml", webhook());
    files.put("custom/scenes/" + SCENE + ".yaml", scene());
    files.put(
        "custom/global/actions.intent.MAIN.yaml",
        calling(GoogleIntents.OPEN).put("transitionToScene", SCENE));
    files.put(
        "custom/global/actions.intent.CANCEL.yaml", calling("stop").put("transitionToScene", END));
    var anyWords = JSON.objectNode();
    anyWords.putObject("freeText");
    files.put("custom/types/" + SlotTypes.ANY_WORDS + ".yaml", anyWords);
    languages.codes().forEach(language -> addLanguage(language, files));
    return files;
  }

  private static JsonNode actions() {
    var actions = JSON.objectNode();
    actions.putObject("custom").putObject("actions.intent.MAIN");
    return actions;
  }

  private JsonNode webhook() {
    var webhook = JSON.objectNode();
    var names = new TreeSet<String>();
    languages.intents().forEach(intent -> names.add(intent.name()));
    names.add(GoogleIntents.OPEN);
    names.add(GoogleIntents.SAY);
    names.add(GoogleIntents.SILENCE);
    var handlers = webhook.putArray("handlers");
    names.forEach(name -> handlers.addObject().put("name", name));
    webhook
        .putObject("httpsEndpoint")
        .put("baseUrl", "https://example.com/google/actions")
        .put("endpointApiVersion", 2);
    return webhook;
  }

  private JsonNode scene() {
    var scene = JSON.objectNode();
    var events = scene.putArray("intentEvents");
    languages
        .intents()
        .forEach(intent -> events.add(calling(intent.name()).put("intent", intent.name())));
    for (var system : new String[] {"NO_MATCH_1", "NO_MATCH_2", "NO_MATCH_FINAL"}) {
      events.add(calling(GoogleIntents.SAY).put("intent", "actions.intent." + system));
    }
    for (var system : new String[] {"NO_INPUT_1", "NO_INPUT_2", "NO_INPUT_FINAL"}) {
      events.add(calling(GoogleIntents.SILENCE).put("intent", "actions.intent." + system));
    }
    return scene;
  }

  private static ObjectNode calling(String handler) {
    var event = JSON.objectNode();
    event.putObject("handler").put("webhookHandler", handler);
    return event;
  }

  /// The first language's files are the project's own, the others' are in a folder each.
  private void addLanguage(String language, Map<String, JsonNode> files) {
    var folder = language.equals(languages.first()) ? "" : language + "/";
    files.put("settings/" + folder + "settings.yaml", settings(language));
    for (var intent : languages.intents()) {
      var samples = languages.samples(intent, language);
      if (samples.isEmpty()) {
        continue;
      }
      var json = JSON.objectNode();
      if (!intent.slots().isEmpty()) {
        var parameters = json.putArray("parameters");
        intent
            .slots()
            .forEach((slot, type) ->
                parameters
                    .addObject()
                    .put("name", slot)
                    .putObject("type")
                    .put("name", SlotTypes.actions(type)));
      }
      var phrases = json.putArray("trainingPhrases");
      samples.forEach(sample -> phrases.add(phrase(sample)));
      files.put("custom/intents/" + folder + intent.name() + ".yaml", json);
    }
    languages.types().forEach(type -> addType(type, language, folder, files));
  }

  private JsonNode settings(String language) {
    var invocation = languages.model(language).invocation();
    var settings = JSON.objectNode();
    if (language.equals(languages.first())) {
      settings.put("projectId", "corner-market").put("defaultLocale", language);
      settings.put("category", "SHOPPING");
    }
    settings
        .putObject("localizedSettings")
        .put("displayName", invocation)
        .put("pronunciation", invocation);
    return settings;
  }

  private static String phrase(Sample sample) {
    var phrase = new StringBuilder();
    for (var part : sample.parts()) {
      phrase.append(
          part.slot()
              .map(slot -> "($" + slot + " '" + part.text().replace("'", "’") + "' auto=false)")
              .orElse(part.text()));
    }
    return phrase.toString();
  }

  private void addType(String type, String language, String folder, Map<String, JsonNode> files) {
    var values = languages.values(type, language);
    if (values.isEmpty()) {
      return;
    }
    var json = JSON.objectNode();
    var synonym =
        json.putObject("synonym").put("matchType", "EXACT_MATCH").put("acceptUnknownValues", false);
    var entities = synonym.putObject("entities");
    for (var value : values) {
      var synonyms = entities.putObject(value.value()).putArray("synonyms").add(value.value());
      value.synonyms().forEach(synonyms::add);
    }
    files.put("custom/types/" + folder + type + ".yaml", json);
  }
}
