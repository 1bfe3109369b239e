package dev.sayso.dev.models;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sayso.channel.google.GoogleIntents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Whether all that an agent's package refers to by display name is there, every tag is handled by
/// the channel, and every intent leads somewhere. An import checks that too, and only then.
public final class CrossReferences {
  /// Targets that every flow has.
  private static final Set<String> SPECIAL =
      Set.of("END_SESSION", "END_FLOW", "START_PAGE", "CURRENT_PAGE", "PREVIOUS_PAGE");

  private final AgentPackage agent;
  private final List<String> problems = new ArrayList<>();
  private final Set<String> routed = new TreeSet<>();

  private CrossReferences(AgentPackage agent) {
    this.agent = agent;
  }

  /// What is wrong with the package in a folder, each as one line that names the place.
  public static List<String> problems(Path folder) {
    try {
      return new CrossReferences(AgentPackage.read(folder)).problems();
    } catch (IOException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  private List<String> problems() {
    requireKnown("agent.json", "flow", agent.agent().path("startFlow"), agent.of("flows").keySet());
    agent.of("flows").forEach((name, flow) -> routes("flow " + name, flow));
    agent.pages().forEach((name, page) -> routes("page " + name, page));
    agent.of("intents").forEach(this::intent);
    agent.of("testCases").forEach((name, test) -> testCase("test case " + name, test));
    agent.languages().forEach(this::phrases);
    ids();
    return problems;
  }

  private void routes(String where, JsonNode owner) {
    for (var kind : new String[] {"transitionRoutes", "eventHandlers"}) {
      for (var route : owner.path(kind)) {
        requireKnown(where, "intent", route.path("intent"), agent.of("intents").keySet());
        routed.add(route.path("intent").asText());
        fulfillment(where, route.path("triggerFulfillment"));
        if (!SPECIAL.contains(route.path("targetPage").asText())) {
          requireKnown(where, "page", route.path("targetPage"), agent.pages().keySet());
        }
        requireKnown(where, "flow", route.path("targetFlow"), agent.of("flows").keySet());
      }
    }
    fulfillment(where, owner.path("entryFulfillment"));
  }

  private void fulfillment(String where, JsonNode fulfillment) {
    requireKnown(where, "webhook", fulfillment.path("webhook"), agent.of("webhooks").keySet());
    if (fulfillment.has("webhook") && !fulfillment.has("tag")) {
      problems.add(where + " calls a webhook without a tag");
    }
    for (var language : agent.languages()) {
      requireKnown(
          where,
          "tag that the channel handles in " + language,
          fulfillment.path("tag"),
          GoogleIntents.handled(Locale.of(language)));
    }
    for (var message : fulfillment.path("messages")) {
      requireKnown(where, "language", message.path("languageCode"), agent.languages());
    }
  }

  private void intent(String name, JsonNode intent) {
    var where = "intent " + name;
    boolean fallback = intent.path("isFallback").asBoolean();
    if (!fallback && !routed.contains(name)) {
      problems.add(where + " is not routed");
    }
    var parameters = new HashSet<String>();
    for (var parameter : intent.path("parameters")) {
      parameters.add(parameter.path("id").asText());
      var type = parameter.path("entityType").asText();
      if (!type.startsWith("@sys.") && !agent.of("entityTypes").containsKey(type.substring(1))) {
        problems.add(where + " has a parameter of the unknown entity type " + type);
      }
    }
    var phrases = agent.inLanguages("intents", name, "trainingPhrases");
    for (var language : agent.languages()) {
      if (!fallback && !phrases.containsKey(language)) {
        problems.add(where + " has no phrases in " + language);
      }
    }
    phrases.forEach((language, json) -> {
      for (var part : json.findValues("parameterId")) {
        requireKnown(where + " in " + language, "parameter", part, parameters);
      }
      for (var code : json.findValues("languageCode")) {
        requireKnown(where, "language", code, Set.of(language));
      }
    });
  }

  /// What is said for two intents is understood as either.
  private void phrases(String language) {
    var owners = new HashMap<String, String>();
    for (var name : agent.of("intents").keySet()) {
      var file = agent.inLanguages("intents", name, "trainingPhrases").get(language);
      if (file != null) {
        for (var phrase : file.path("trainingPhrases")) {
          var owner = owners.putIfAbsent(words(phrase), name);
          if (owner != null) {
            problems.add(
                "intents "
                    + owner
                    + " and "
                    + name
                    + " share a phrase in "
                    + language
                    + ": "
                    + words(phrase));
          }
        }
      }
    }
  }

  private static String words(JsonNode phrase) {
    var words = new StringBuilder();
    for (var part : phrase.path("parts")) {
      words.append(
          part.has("parameterId")
              ? "{" + part.path("parameterId").asText() + "}"
              : part.path("text").asText());
    }
    return words.toString().toLowerCase(Locale.ROOT);
  }

  private void testCase(String where, JsonNode test) {
    for (var turn : test.path("testCaseConversationTurns")) {
      var output = turn.path("virtualAgentOutput");
      requireKnown(
          where, "intent", output.at("/triggeredIntent/name"), agent.of("intents").keySet());
      requireKnown(where, "page", output.at("/currentPage/name"), agent.pages().keySet());
      requireKnown(where, "flow", output.at("/currentPage/flow"), agent.of("flows").keySet());
    }
  }

  /// Ids of one kind of thing are all different.
  private void ids() {
    for (var kind : List.of("intents", "entityTypes", "webhooks", "flows", "testCases")) {
      var seen = new HashSet<String>();
      agent
          .of(kind)
          .forEach((name, json) -> {
            if (!seen.add(json.path("name").asText())) {
              problems.add(kind + " " + name + " has the id of another one");
            }
          });
    }
  }

  private void requireKnown(String where, String what, JsonNode name, Set<String> known) {
    if (!name.isMissingNode() && !known.contains(name.asText())) {
      problems.add(where + " refers to the unknown " + what + " " + name.asText());
    }
  }
}
