package dev.sayso.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// A vendor's way to ask for the use of one tool, and to answer.
interface Wire {

  ObjectMapper JSON = new ObjectMapper();

  Call call(Prompt prompt);

  /// What the answer holds. Throws [NonsenseException] where it is none.
  Completion read(JsonNode body);

  static Wire of(LlmSettings settings) {
    return switch (settings.provider()) {
      case OPENAI -> new OpenAiWire(settings.model(), settings.url());
      case ANTHROPIC -> new AnthropicWire(settings.model());
      case BEDROCK -> new BedrockWire(settings.model());
    };
  }

  /// Arguments that come as a text.
  static JsonNode arguments(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException _) {
      throw new NonsenseException("the arguments are no JSON");
    }
  }
}
