package dev.sayso.functions.nudges;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sayso.commerce.nudge.Due;
import dev.sayso.commerce.nudge.Errand;
import java.time.Instant;
import java.util.Optional;

/// Errands as messages of the queue.
final class ErrandJson {

  static final ObjectMapper JSON = new ObjectMapper();

  private ErrandJson() {}

  static String write(Errand errand) {
    var json = JSON.createObjectNode();
    switch (errand) {
      case Errand.Look(int shard, var upTo, var after) -> {
        json.put("look", shard).put("upTo", upTo.toString());
        after.ifPresent(place -> json.put("after", place));
      }
      case Errand.Nudge(var due) -> json.put("home", due.home()).put("notes", due.notes());
    }
    return json.toString();
  }

  /// Throws [IllegalArgumentException] where this is no errand; what it is, is not repeated.
  static Errand read(String message) {
    try {
      var json = JSON.readTree(message);
      return json.has("look")
          ? new Errand.Look(
              json.required("look").asInt(),
              Instant.parse(json.required("upTo").asText()),
              Optional.ofNullable(json.get("after")).map(JsonNode::asText))
          : new Errand.Nudge(
              new Due(json.required("home").asText(), json.required("notes").asText()));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no errand: not JSON");
    }
  }
}
