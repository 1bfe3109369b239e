package dev.sayso.channel.alexa;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.sayso.channel.Json;
import dev.sayso.channel.Speech;
import dev.sayso.dialog.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/// Writes response envelopes, within Alexa's limits. Source: "Response Format" of the JSON
/// Interface Reference for Custom Skills.
final class ResponseWriter {
  /// A response may have 120 KB; the screen goes first.
  static final int LARGEST = 120_000;

  /// Title and text of a card together may have 8,000 characters.
  private static final int CARD_TITLE = 200;

  private static final int CARD_TEXT = 7_700;

  private ResponseWriter() {}

  /// A reply. It keeps listening only after a question, as certification demands: where the words
  /// end otherwise the reprompt's question is asked at once, and without one the session ends. A
  /// session that opens and goes on is told the shopper's own products.
  static byte[] reply(Reply reply, Envelope.Surface surface, boolean opens) {
    Spoken spoken = Spoken.of(reply);
    Optional<Reply.Display> shown =
        reply
            .display()
            .filter(_ -> !surface.car() && surface.apl().filter(Apl::canShow).isPresent());
    var entities = opens && spoken.listens() ? Entities.of(reply.vocabulary()) : Entities.NONE;
    byte[] whole = write(spoken, reply.card(), shown, entities);
    return whole.length <= LARGEST
        ? whole
        : write(spoken, reply.card(), Optional.empty(), Entities.NONE);
  }

  /// Words after which the session ends.
  static byte[] farewell(String words) {
    var spoken = new Spoken(words, Optional.empty(), false);
    return write(spoken, Optional.empty(), Optional.empty(), Entities.NONE);
  }

  /// Neither words nor deeds; the session stays as it is.
  static byte[] nothing() {
    return envelope(_ -> {});
  }

  /// Whether an intent could be fulfilled: perhaps, if it is one of ours. Source: "Implement
  /// CanFulfillIntentRequest for Name-free Interaction".
  static byte[] fulfillable(boolean ours, Iterable<String> slots) {
    String could = ours ? "MAYBE" : "NO";
    return envelope(json -> {
      json.writeObjectFieldStart("canFulfillIntent");
      json.writeStringField("canFulfill", could);
      json.writeObjectFieldStart("slots");
      for (String slot : slots) {
        json.writeObjectFieldStart(slot);
        json.writeStringField("canUnderstand", could);
        json.writeStringField("canFulfill", could);
        json.writeEndObject();
      }
      json.writeEndObject();
      json.writeEndObject();
    });
  }

  private static byte[] write(
      Spoken spoken,
      Optional<Reply.Card> card,
      Optional<Reply.Display> display,
      Entities entities) {
    return envelope(json -> {
      if (!spoken.words().isBlank()) {
        json.writeFieldName("outputSpeech");
        writeSpeech(json, spoken.words());
      }
      if (spoken.reprompt().isPresent()) {
        json.writeObjectFieldStart("reprompt");
        json.writeFieldName("outputSpeech");
        writeSpeech(json, spoken.reprompt().get());
        json.writeEndObject();
      }
      if (card.isPresent()) {
        writeCard(json, card.get());
      }
      if (display.isPresent() || !entities.isEmpty()) {
        writeDirectives(json, display, entities);
      }
      json.writeBooleanField("shouldEndSession", !spoken.listens());
    });
  }

  private static void writeDirectives(
      JsonGenerator json, Optional<Reply.Display> display, Entities entities) throws IOException {
    json.writeArrayFieldStart("directives");
    if (display.isPresent()) {
      Apl.write(json, display.get());
    }
    if (!entities.isEmpty()) {
      entities.write(json);
    }
    json.writeEndArray();
  }

  private static void writeSpeech(JsonGenerator json, String words) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "SSML");
    json.writeStringField("ssml", Speech.ssml(words, Spoken.LONGEST));
    json.writeEndObject();
  }

  private static void writeCard(JsonGenerator json, Reply.Card card) throws IOException {
    json.writeObjectFieldStart("card");
    if (card.signsIn()) {
      // Alexa writes this card itself.
      json.writeStringField("type", "LinkAccount");
      json.writeEndObject();
      return;
    }
    json.writeStringField("type", "Simple");
    json.writeStringField("title", Speech.shorten(card.title(), CARD_TITLE));
    json.writeStringField("content", CardText.shorten(card.text(), CARD_TEXT));
    json.writeEndObject();
  }

  private static byte[] envelope(Body body) {
    var bytes = new ByteArrayOutputStream(2_048);
    try (JsonGenerator json = Json.FACTORY.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("version", "1.0");
      json.writeObjectFieldStart("response");
      body.write(json);
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private interface Body {
    void write(JsonGenerator json) throws IOException;
  }
}
