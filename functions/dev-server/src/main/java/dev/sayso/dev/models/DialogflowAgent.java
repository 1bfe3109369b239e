package dev.sayso.dev.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.channel.LocaleWords;
import dev.sayso.channel.google.GoogleIntents;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A whole Dialogflow CX agent as its JSON package: files by their path. Source: "JSON package
/// export" of Conversational Agents (Dialogflow CX). Everything is said to one webhook, which knows
/// the state of the conversation; so the agent has one flow, and one page where it listens.
record DialogflowAgent(Languages languages) {
  static final String WEBHOOK = "Sayso";
  static final String FLOW = "Default Start Flow";
  static final String PAGE = "Conversation";
  private static final String WELCOME = "Default Welcome Intent";
  private static final String NEGATIVE = "Default Negative Intent";

  /// The agent waits this long; the function gives up before.
  private static final int WEBHOOK_SECONDS = 10;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  Map<String, JsonNode> files() {
    var files = new TreeMap<String, JsonNode>();
    files.put("agent.json", agent());
    new DialogflowIntents(languages).addTo(files);
    files.put("webhooks/" + WEBHOOK + ".json", webhook());
    files.put("flows/" + FLOW + "/" + FLOW + ".json", flow());
    files.put("flows/" + FLOW + "/pages/" + PAGE + ".json", page());
    for (var language : languages.codes()) {
      var test = DialogflowTestCase.everyIntent(languages, language);
      files.put("testCases/" + test.path("displayName").asText() + ".json", test);
    }
    return files;
  }

  /// What is said in the conversation is not logged with Google.
  private JsonNode agent() {
    var agent = JSON.objectNode().put("defaultLanguageCode", languages.first());
    var others = agent.putArray("supportedLanguageCodes");
    languages.codes().stream().skip(1).forEach(others::add);
    agent.put("timeZone", "America/New_York").put("startFlow", FLOW);
    agent.putObject("speechToTextSettings").put("enableSpeechAdaptation", true);
    agent.put("enableSpellCorrection", true);
    var settings = agent.putObject("advancedSettings");
    var speech = settings.putObject("speechSettings").put("endpointerSensitivity", 90);
    speech.putObject("noSpeechTimeout").put("seconds", 6);
    settings
        .putObject("dtmfSettings")
        .put("enabled", true)
        .put("maxDigits", 4)
        .put("finishDigit", "#");
    settings
        .putObject("loggingSettings")
        .put("enableStackdriverLogging", false)
        .put("enableInteractionLogging", false);
    return agent;
  }

  private static JsonNode webhook() {
    var webhook = named("webhooks/" + WEBHOOK, WEBHOOK);
    webhook
        .putObject("genericWebService")
        .put("uri", "https://example.com/google/dialogflow-cx")
        .put("webhookType", "STANDARD")
        .put("serviceAgentAuth", "ID_TOKEN");
    webhook.putObject("timeout").put("seconds", WEBHOOK_SECONDS);
    return webhook;
  }

  private JsonNode flow() {
    var flow =
        JSON.objectNode()
            .put("name", "00000000-0000-0000-0000-000000000000")
            .put("displayName", FLOW)
            .put("description", "Everything is said to the webhook, which keeps the conversation.");
    var routes = flow.putArray("transitionRoutes");
    routes.add(route(WELCOME, GoogleIntents.OPEN));
    languages.intents().forEach(intent -> routes.add(route(intent.name(), intent.name())));
    var events = flow.putArray("eventHandlers");
    events.add(event("sys.no-match-default", GoogleIntents.SAY));
    events.add(event("sys.no-input-default", GoogleIntents.SILENCE));
    events.add(apology());
    flow.putObject("nluSettings")
        .put("modelType", "MODEL_TYPE_ADVANCED")
        .put("classificationThreshold", 0.4);
    return flow;
  }

  private static JsonNode route(String intent, String tag) {
    var route = JSON.objectNode().put("intent", intent);
    return toWebhook(route, tag, "routes/" + intent);
  }

  private static JsonNode event(String event, String tag) {
    return toWebhook(JSON.objectNode().put("event", event), tag, "events/" + event);
  }

  private static JsonNode toWebhook(ObjectNode route, String tag, String id) {
    route.putObject("triggerFulfillment").put("webhook", WEBHOOK).put("tag", tag);
    return route.put("targetPage", PAGE).put("name", Ids.of(id));
  }

  /// The webhook has not answered, so the agent has words of its own.
  private JsonNode apology() {
    var handler = JSON.objectNode().put("event", "webhook.error");
    var messages = handler.putObject("triggerFulfillment").putArray("messages");
    for (var language : languages.codes()) {
      var message = messages.addObject();
      LocaleWords.of(Locale.of(language))
          .ifPresent(words -> message.putObject("text").putArray("text").add(words.apology()));
      message.put("languageCode", language);
    }
    return handler.put("name", Ids.of("events/webhook.error"));
  }

  /// The webhook says when a call is over.
  private static JsonNode page() {
    var page = named("pages/" + PAGE, PAGE);
    page.putObject("entryFulfillment");
    page.putObject("form");
    var over = page.putArray("transitionRoutes").addObject();
    over.put("condition", "$session.params.sayso_ended = true");
    over.putObject("triggerFulfillment");
    over.put("targetPage", "END_SESSION").put("name", Ids.of("routes/over"));
    return page;
  }

  static ObjectNode named(String id, String displayName) {
    return JSON.objectNode().put("name", Ids.of(id)).put("displayName", displayName);
  }

  /// The intents that every agent has.
  static List<String> reserved() {
    return List.of(WELCOME, NEGATIVE);
  }
}
