package dev.sayso.channel.google;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.sayso.channel.Speech;
import dev.sayso.dialog.Reply;
import java.io.IOException;
import java.util.Locale;

/// Cards and chips of Dialogflow Messenger. Source: "Dialogflow Messenger response types".
final class RichContent {
  private static final int LONGEST = 200;

  private RichContent() {}

  /// A message of its own; nothing where there is neither card nor chip.
  static void write(JsonGenerator json, Outgoing outgoing) throws IOException {
    if (outgoing.display().isEmpty() && outgoing.choices().isEmpty()) {
      return;
    }
    json.writeStartObject();
    json.writeObjectFieldStart("payload");
    json.writeArrayFieldStart("richContent");
    json.writeStartArray();
    if (outgoing.display().isPresent()) {
      for (var row : outgoing.display().get().rows()) {
        card(json, row);
      }
    }
    if (!outgoing.choices().isEmpty()) {
      chips(json, outgoing);
    }
    json.writeEndArray();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void card(JsonGenerator json, Reply.Display.Row row) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "info");
    json.writeStringField("title", Speech.shorten(row.primary(), LONGEST));
    json.writeStringField(
        "subtitle", Speech.shorten(row.secondary() + " " + row.trailing(), LONGEST));
    json.writeEndObject();
  }

  private static void chips(JsonGenerator json, Outgoing outgoing) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "chips");
    json.writeArrayFieldStart("options");
    for (String choice : outgoing.choices()) {
      json.writeStartObject();
      json.writeStringField("text", capitalised(choice));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  static String capitalised(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
