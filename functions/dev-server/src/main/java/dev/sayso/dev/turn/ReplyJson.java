package dev.sayso.dev.turn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.dialog.Reply;
import dev.sayso.dialog.speech.Prompt;
import java.util.Locale;

/// A reply as the contract's JSON. `speech` is as spoken, `text` as written.
public final class ReplyJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ReplyJson() {}

  public static ObjectNode of(Reply reply) {
    var json =
        JSON.objectNode()
            .put("speech", reply.prompt().spoken())
            .put("text", reply.prompt().written())
            .put("reprompt", reply.reprompt().map(Prompt::spoken).orElse(null))
            .put("listens", reply.listens())
            .put("words", reply.prompt().words())
            .put("expects", reply.expects().code());
    json.set("understood", understood(reply));
    json.set("display", reply.display().map(ReplyJson::display).orElseGet(JSON::nullNode));
    json.set("card", reply.card().map(ReplyJson::card).orElseGet(JSON::nullNode));
    return json;
  }

  /// With the products that were weighed as what was meant, likeliest first.
  private static JsonNode understood(Reply reply) {
    var json = Understood.json(reply.understood());
    if (!reply.candidates().isEmpty()) {
      var candidates = json.putArray("candidates");
      for (var guess : reply.candidates()) {
        candidates
            .addObject()
            .put("sku", guess.sku().value())
            .put("probability", Math.round(guess.probability() * 1000) / 1000.0)
            .put("because", guess.because().name().toLowerCase(Locale.ROOT));
      }
    }
    return json;
  }

  private static JsonNode display(Reply.Display display) {
    var json = JSON.objectNode().put("title", display.title());
    var rows = json.putArray("rows");
    for (var row : display.rows()) {
      rows.addObject()
          .put("primary", row.primary())
          .put("secondary", row.secondary())
          .put("trailing", row.trailing());
    }
    return json;
  }

  private static JsonNode card(Reply.Card card) {
    return JSON.objectNode().put("title", card.title()).put("text", card.text());
  }
}
