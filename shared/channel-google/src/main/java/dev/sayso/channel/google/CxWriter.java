package dev.sayso.channel.google;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.sayso.channel.Json;
import dev.sayso.channel.Speech;
import dev.sayso.commerce.service.Handover;
import dev.sayso.dialog.Capabilities;
import dev.sayso.dialog.speech.Prompt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/// Writes Dialogflow CX WebhookResponses, within Dialogflow's limits. Source:
/// `google/cloud/dialogflow/cx/v3/webhook.proto` and `response_message.proto`.
final class CxWriter {
  /// Session parameters: `sayso_reprompt` is what the tag `silence` says, `sayso_expects` is for
  /// the agent's own routes, and a route leaves the conversation on `sayso_ended`.
  static final String REPROMPT = "sayso_reprompt";

  private static final String EXPECTS = "sayso_expects";
  private static final String ENDED = "sayso_ended";

  /// A response may have 64 KiB; cards and chips go first.
  static final int LARGEST = 64 * 1024;

  /// In characters, each way of saying it; Google's synthesis takes 5,000 bytes.
  private static final int LONGEST = 4_000;

  private final Optional<String> servicePhone;

  CxWriter(GoogleSettings settings) {
    this.servicePhone = settings.servicePhone();
  }

  byte[] write(Outgoing outgoing, Capabilities surface) {
    byte[] whole = response(outgoing, surface, !surface.voice());
    return whole.length <= LARGEST ? whole : response(outgoing, surface, false);
  }

  private byte[] response(Outgoing outgoing, Capabilities surface, boolean rich) {
    var bytes = new ByteArrayOutputStream(1_024);
    try (JsonGenerator json = Json.FACTORY.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeObjectFieldStart("fulfillmentResponse");
      json.writeStringField("mergeBehavior", "REPLACE");
      json.writeArrayFieldStart("messages");
      speak(json, outgoing.prompt(), surface);
      if (rich) {
        RichContent.write(json, outgoing);
      }
      if (outgoing.handover().isPresent()) {
        handOver(json, outgoing.handover().get(), surface);
      }
      json.writeEndArray();
      json.writeEndObject();
      if (outgoing.memory().isPresent()) {
        remember(json, outgoing.memory().get(), surface);
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void speak(JsonGenerator json, Prompt prompt, Capabilities surface)
      throws IOException {
    if (prompt.isBlank()) {
      return;
    }
    json.writeStartObject();
    json.writeObjectFieldStart("text");
    json.writeArrayFieldStart("text");
    json.writeString(Speech.shorten(prompt.written(), LONGEST));
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
    if (surface.voice()) {
      json.writeStartObject();
      json.writeObjectFieldStart("outputAudioText");
      json.writeStringField("ssml", Speech.ssml(prompt.spoken(), LONGEST));
      json.writeEndObject();
      json.writeEndObject();
    }
  }

  /// What the person needs to know, and for a caller the person's number.
  private void handOver(JsonGenerator json, Handover handover, Capabilities surface)
      throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("liveAgentHandoff");
    json.writeObjectFieldStart("metadata");
    json.writeStringField("case", handover.id());
    if (handover.order().isPresent()) {
      json.writeStringField("order", handover.order().get().value());
    }
    json.writeStringField("problem", Speech.shorten(handover.problem(), LONGEST));
    json.writeArrayFieldStart("tried");
    for (String tried : handover.tried()) {
      json.writeString(Speech.shorten(tried, LONGEST));
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
    if (surface.voice() && servicePhone.isPresent()) {
      json.writeStartObject();
      json.writeObjectFieldStart("telephonyTransferCall");
      json.writeStringField("phoneNumber", servicePhone.get());
      json.writeEndObject();
      json.writeEndObject();
    }
  }

  /// A null takes a parameter away. A chat is never ended from here: it costs nothing to leave
  /// open.
  private static void remember(JsonGenerator json, Outgoing.Memory memory, Capabilities surface)
      throws IOException {
    json.writeObjectFieldStart("sessionInfo");
    json.writeObjectFieldStart("parameters");
    if (memory.reprompt().isPresent()) {
      json.writeStringField(REPROMPT, Speech.shorten(memory.reprompt().get(), LONGEST));
    } else {
      json.writeNullField(REPROMPT);
    }
    json.writeStringField(EXPECTS, memory.expects());
    json.writeBooleanField(ENDED, memory.ended() && surface.voice());
    json.writeEndObject();
    json.writeEndObject();
  }
}
