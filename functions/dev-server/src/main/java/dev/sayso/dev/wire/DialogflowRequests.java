package dev.sayso.dev.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.dev.turn.Surface;
import dev.sayso.dialog.Turn;
import dev.sayso.dialog.Utterance;

/// Turns as WebhookRequests. Source: `google/cloud/dialogflow/cx/v3/webhook.proto`.
record DialogflowRequests(String user) {

  ObjectNode webhook(Turn turn) {
    var json =
        JsonNodeFactory.instance
            .objectNode()
            .put("detectIntentResponseId", turn.id())
            .put("languageCode", turn.locale().toLanguageTag());
    if (turn.utterance() instanceof Utterance.Heard heard) {
      json.put(turn.capabilities().voice() ? "transcript" : "text", heard.best());
    }
    json.putObject("fulfillmentInfo")
        .put("tag", turn.utterance() instanceof Utterance.Opened ? "open" : "say");
    json.putObject("sessionInfo")
        .put("session", "projects/local/locations/global/agents/sayso/sessions/" + turn.session())
        .putObject("parameters")
        .put("user_id", user)
        .put("surface", Surface.of(turn.capabilities()).code());
    return json;
  }
}
