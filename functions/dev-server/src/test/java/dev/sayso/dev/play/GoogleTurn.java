package dev.sayso.dev.play;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.commerce.shopper.Identity;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dialog.Utterance;

/// A turn of a scenario as Google would send it. The shop knows its shoppers by the user id
/// `user-<shopper>`, and by a telephone number for where somebody calls from another's.
record GoogleTurn(Step.Said said, String id) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  static Identity user(ShopperId shopper) {
    return new Identity("google", "user-" + shopper);
  }

  static Identity phone(ShopperId shopper) {
    return new Identity("phone", "+1%010d".formatted(Math.floorMod(shopper.hashCode(), 1_000_000)));
  }

  /// Whether somebody is recognised on a microphone that is another's.
  static boolean isRecognised(Step.Said said) {
    return said.place().person().isPresent() && said.place().surface().capabilities().voice();
  }

  /// As a WebhookRequest of Dialogflow CX.
  String dialogflow() {
    var json = JSON.objectNode().put("detectIntentResponseId", said.id().orElse(id));
    json.put("languageCode", said.place().locale().toLanguageTag());
    if (said.utterance() instanceof Utterance.Heard heard) {
      json.put(said.place().surface().capabilities().voice() ? "transcript" : "text", heard.best());
    }
    json.putObject("fulfillmentInfo").put("tag", name());
    var session = json.putObject("sessionInfo");
    session.put(
        "session", "projects/p/locations/global/agents/a/sessions/" + said.place().session());
    session.set("parameters", parameters());
    if (isRecognised(said)) {
      json.putObject("payload")
          .putObject("telephony")
          .put("caller_id", phone(said.place().owner()).id());
    }
    return json.toString();
  }

  /// As a HandlerRequest of Actions Builder.
  String actions() {
    var json = JSON.objectNode();
    json.putObject("handler").put("name", name());
    var intent = json.putObject("intent").put("name", name());
    intent.putObject("params");
    if (said.utterance() instanceof Utterance.Heard heard) {
      intent.put("query", heard.best());
    }
    var session = json.putObject("session").put("id", said.place().session());
    session.put("languageCode", said.place().locale().toLanguageTag());
    session.set("params", parameters());
    json.putObject("scene").put("name", "Shop").putObject("slots");
    json.putObject("user").putObject("params");
    return json.toString();
  }

  private ObjectNode parameters() {
    return JSON.objectNode()
        .put("user_id", user(said.place().speaker()).id())
        .put("surface", said.place().surface().code());
  }

  private String name() {
    return said.utterance() instanceof Utterance.Opened ? "open" : "say";
  }
}
