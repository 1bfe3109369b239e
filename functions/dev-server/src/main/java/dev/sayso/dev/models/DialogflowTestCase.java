package dev.sayso.dev.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/// A test that Dialogflow runs in the console: each intent is matched by its first phrase.
final class DialogflowTestCase {

  private DialogflowTestCase() {}

  static JsonNode everyIntent(Languages languages, String language) {
    var name = "Every intent in " + language;
    var test = JsonNodeFactory.instance.objectNode().put("name", Ids.of("testCases/" + name));
    test.putArray("tags").add("#sayso");
    test.put("displayName", name);
    var turns = test.putArray("testCaseConversationTurns");
    for (var intent : languages.intents()) {
      var samples = languages.samples(intent, language);
      if (samples.isEmpty()) {
        continue;
      }
      var turn = turns.addObject();
      var input = turn.putObject("userInput").put("isWebhookEnabled", false).putObject("input");
      input.putObject("text").put("text", samples.getFirst().text());
      input.put("languageCode", language);
      var output = turn.putObject("virtualAgentOutput");
      output.putObject("triggeredIntent").put("name", intent.name());
      output
          .putObject("currentPage")
          .put("name", DialogflowAgent.PAGE)
          .put("flow", DialogflowAgent.FLOW);
    }
    test.putObject("testConfig").put("flow", DialogflowAgent.FLOW);
    return test;
  }
}
