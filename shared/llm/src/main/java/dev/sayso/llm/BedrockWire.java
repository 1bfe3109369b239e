package dev.sayso.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Converse with one tool. Source: Amazon Bedrock's API reference, "Converse".
record BedrockWire(String model) implements Wire {

  @Override
  public Call call(Prompt prompt) {
    var json = JSON.createObjectNode();
    json.putArray("system").addObject().put("text", prompt.task());
    json.putArray("messages")
        .addObject()
        .put("role", "user")
        .putArray("content")
        .addObject()
        .put("text", prompt.data().toString());
    json.putObject("inferenceConfig").put("maxTokens", Prompt.MOST_TOKENS);
    var tools = json.putObject("toolConfig");
    tools
        .putArray("tools")
        .addObject()
        .putObject("toolSpec")
        .put("name", prompt.tool())
        .putObject("inputSchema")
        .set("json", prompt.schema());
    tools.putObject("toolChoice").putObject("tool").put("name", prompt.tool());
    var name = URLEncoder.encode(model, StandardCharsets.UTF_8);
    return Call.of("/model/" + name + "/converse", json, Map.of());
  }

  @Override
  public Completion read(JsonNode body) {
    for (var part : body.at("/output/message/content")) {
      if (part.has("toolUse")) {
        return new Completion(
            part.at("/toolUse/input"),
            body.at("/usage/inputTokens").asLong(),
            body.at("/usage/outputTokens").asLong());
      }
    }
    throw new NonsenseException("no tool was used");
  }
}
