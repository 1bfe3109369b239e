package dev.sayso.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// Messages with one tool. Source: Anthropic's API reference, "Create a Message" and "Tool use".
record AnthropicWire(String model) implements Wire {

  private static final String VERSION = "2023-06-01";

  @Override
  public Call call(Prompt prompt) {
    var json = JSON.createObjectNode().put("model", model).put("max_tokens", Prompt.MOST_TOKENS);
    json.put("system", prompt.task());
    json.putArray("messages")
        .addObject()
        .put("role", "user")
        .put("content", prompt.data().toString());
    json.putArray("tools")
        .addObject()
        .put("name", prompt.tool())
        .set("input_schema", prompt.schema());
    json.putObject("tool_choice").put("type", "tool").put("name", prompt.tool());
    return Call.of("/v1/messages", json, Map.of("anthropic-version", VERSION));
  }

  @Override
  public Completion read(JsonNode body) {
    for (var part : body.path("content")) {
      if (part.path("type").asText().equals("tool_use")) {
        return new Completion(
            part.path("input"),
            body.at("/usage/input_tokens").asLong(),
            body.at("/usage/output_tokens").asLong());
      }
    }
    throw new NonsenseException("no tool was used");
  }
}
