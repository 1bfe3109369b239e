package dev.sayso.llm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sayso.dialog.understanding.Reading;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/// How each vendor's server answers.
enum Vendor {
  OPENAI {
    @Override
    String answer(JsonNode arguments) {
      var json = Wire.JSON.createObjectNode().put("object", "chat.completion");
      var message = json.putArray("choices").addObject().putObject("message");
      message.put("role", "assistant").putNull("content");
      message
          .putArray("tool_calls")
          .addObject()
          .put("id", "call_1")
          .put("type", "function")
          .putObject("function")
          .put("name", "understood")
          .put("arguments", arguments.toString());
      json.putObject("usage").put("prompt_tokens", 700).put("completion_tokens", 50);
      return json.toString();
    }
  },
  ANTHROPIC {
    @Override
    String answer(JsonNode arguments) {
      var json = Wire.JSON.createObjectNode().put("type", "message").put("role", "assistant");
      var content = json.putArray("content");
      content.addObject().put("type", "text").put("text", "Let me see.");
      content
          .addObject()
          .put("type", "tool_use")
          .put("id", "toolu_1")
          .put("name", "understood")
          .set("input", arguments);
      json.putObject("usage").put("input_tokens", 700).put("output_tokens", 50);
      return json.toString();
    }
  },
  BEDROCK {
    @Override
    String answer(JsonNode arguments) {
      var json = Wire.JSON.createObjectNode().put("stopReason", "tool_use");
      var content = json.putObject("output").putObject("message").putArray("content");
      content
          .addObject()
          .putObject("toolUse")
          .put("toolUseId", "tooluse_1")
          .put("name", "understood")
          .set("input", arguments);
      json.putObject("usage").put("inputTokens", 700).put("outputTokens", 50);
      return json.toString();
    }
  };

  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z"));

  /// A whole response that calls the tool with these arguments.
  abstract String answer(JsonNode arguments);

  String answer(String arguments) {
    return answer(Wire.arguments(arguments));
  }

  String reading(List<Reading> readings) {
    var json = Wire.JSON.createObjectNode();
    var wishes = json.putArray("wishes");
    for (var reading : readings) {
      var wish = wishes.addObject().put("wish", reading.wish());
      wish.put("option", reading.option()).put("about", reading.about());
      reading.under().ifPresent(under -> wish.put("under", under));
      var things = wish.putArray("things");
      for (var thing : reading.things()) {
        var one = things.addObject().put("name", thing.name()).put("unit", thing.unit());
        thing.count().ifPresent(count -> one.put("count", count));
        thing.amount().ifPresent(amount -> one.put("amount", amount));
        var without = one.putArray("without");
        thing.without().forEach(without::add);
      }
    }
    return answer(json);
  }

  LlmSettings settings(URI url) {
    return settings(url, Limits.USUAL, false);
  }

  LlmSettings settings(URI url, Limits limits, boolean logged) {
    return new LlmSettings(
        Provider.valueOf(name()),
        url,
        "some-model:1",
        new LlmSettings.Access.Key("not-a-key"),
        limits,
        logged);
  }

  ConnectedModel at(URI url, Consumer<ModelCall> calls) {
    return new ConnectedModel(settings(url), Ledger.NONE, calls, CLOCK);
  }
}
