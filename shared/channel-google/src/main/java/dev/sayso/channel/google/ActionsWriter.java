package dev.sayso.channel.google;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.sayso.channel.Json;
import dev.sayso.channel.Speech;
import dev.sayso.dialog.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Writes Actions Builder HandlerResponses, within their limits. Source: "HandlerResponse" of the
/// Actions Builder REST reference.
final class ActionsWriter {
  private static final String END = "actions.scene.END_CONVERSATION";
  private static final int LONGEST_TEXT = 640;
  private static final int LONGEST_SPEECH = 4_000;
  private static final int LONGEST_SUGGESTION = 25;
  private static final int LONGEST_CELL = 100;

  private ActionsWriter() {}

  static byte[] healthy() {
    return "{}".getBytes(StandardCharsets.UTF_8);
  }

  static byte[] write(Outgoing outgoing, Incoming incoming) {
    var bytes = new ByteArrayOutputStream(1_024);
    try (JsonGenerator json = Json.FACTORY.createGenerator(bytes)) {
      json.writeStartObject();
      session(json, outgoing, incoming);
      prompt(json, outgoing, incoming.setting().capabilities().screen());
      scene(json, outgoing, incoming.setting().scene().orElse(""));
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /// A null takes a parameter away.
  private static void session(JsonGenerator json, Outgoing outgoing, Incoming incoming)
      throws IOException {
    json.writeObjectFieldStart("session");
    json.writeStringField("id", incoming.speaker().session());
    json.writeObjectFieldStart("params");
    if (outgoing.memory().isPresent()) {
      var reprompt = outgoing.memory().get().reprompt();
      if (reprompt.isPresent()) {
        json.writeStringField(CxWriter.REPROMPT, Speech.shorten(reprompt.get(), LONGEST_TEXT));
      } else {
        json.writeNullField(CxWriter.REPROMPT);
      }
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void prompt(JsonGenerator json, Outgoing outgoing, boolean screen)
      throws IOException {
    json.writeObjectFieldStart("prompt");
    json.writeBooleanField("override", false);
    if (!outgoing.prompt().isBlank()) {
      json.writeObjectFieldStart("firstSimple");
      json.writeStringField("speech", Speech.ssml(outgoing.prompt().spoken(), LONGEST_SPEECH));
      json.writeStringField("text", Speech.shorten(outgoing.prompt().written(), LONGEST_TEXT));
      json.writeEndObject();
    }
    if (screen && outgoing.display().filter(shown -> !shown.rows().isEmpty()).isPresent()) {
      table(json, outgoing.display().get());
    }
    if (screen && !outgoing.choices().isEmpty()) {
      json.writeArrayFieldStart("suggestions");
      for (String choice : outgoing.choices()) {
        json.writeStartObject();
        json.writeStringField(
            "title", Speech.shorten(RichContent.capitalised(choice), LONGEST_SUGGESTION));
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void table(JsonGenerator json, Reply.Display display) throws IOException {
    json.writeObjectFieldStart("content");
    json.writeObjectFieldStart("table");
    String title = Speech.shorten(display.title(), LONGEST_CELL);
    if (!title.isBlank()) {
      json.writeStringField("title", title);
    }
    json.writeArrayFieldStart("rows");
    for (var row : display.rows()) {
      json.writeStartObject();
      json.writeArrayFieldStart("cells");
      for (String cell : new String[] {row.primary(), row.secondary(), row.trailing()}) {
        json.writeStartObject();
        json.writeStringField("text", Speech.shorten(cell, LONGEST_CELL));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  /// Only a conversation that ends moves to another scene.
  private static void scene(JsonGenerator json, Outgoing outgoing, String scene)
      throws IOException {
    if (outgoing.memory().filter(Outgoing.Memory::ended).isEmpty()) {
      return;
    }
    json.writeObjectFieldStart("scene");
    json.writeStringField("name", scene);
    json.writeObjectFieldStart("next");
    json.writeStringField("name", END);
    json.writeEndObject();
    json.writeEndObject();
  }
}
