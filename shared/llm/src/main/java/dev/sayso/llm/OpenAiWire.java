package dev.sayso.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;

/// Chat completions with one tool. Source: OpenAI's API reference, "Create chat completion"; vLLM,
/// Ollama and others serve the same. A server that knows no tools may put the arguments into the
/// message's text.
record OpenAiWire(String model, URI url) implements Wire {

  @Override
  public Call call(Prompt prompt) {
    var json = JSON.createObjectNode().put("model", model);
    // OpenAI's own newer models refuse the older name, others do not know the newer one.
    boolean own = "api.openai.com".equals(url.getHost());
    json.put(own ? "max_completion_tokens" : "max_tokens", Prompt.MOST_TOKENS);
    var messages = json.putArray("messages");
    messages.addObject().put("role", "system").put("content", prompt.task());
    messages.addObject().put("role", "user").put("content", prompt.data().toString());
    var function = json.putArray("tools").addObject().put("type", "function").putObject("function");
    function.put("name", prompt.tool()).set("parameters", prompt.schema());
    json.putObject("tool_choice")
        .put("type", "function")
        .putObject("function")
        .put("name", prompt.tool());
    return Call.of("/chat/completions", json, Map.of());
  }

  @Override
  public Completion read(JsonNode body) {
    var message = body.at("/choices/0/message");
    var called = message.at("/tool_calls/0/function/arguments");
    var text = called.isTextual() ? called : message.path("content");
    if (!text.isTextual()) {
      throw new NonsenseException("no tool was called and nothing said");
    }
    return new Completion(
        Wire.arguments(text.asText()),
        body.at("/usage/prompt_tokens").asLong(),
        body.at("/usage/completion_tokens").asLong());
  }
}
