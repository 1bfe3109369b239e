package dev.sayso.channel.alexa;

import com.amazon.ask.model.Response;
import com.amazon.ask.model.ResponseEnvelope;
import com.amazon.ask.model.ui.OutputSpeech;
import com.amazon.ask.model.ui.SsmlOutputSpeech;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;

/// Amazon's own model of its JSON, made strict: a misspelled property is an error.
final class AmazonModel {
  private static final ObjectMapper STRICT =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addHandler(new IgnoreType());

  private AmazonModel() {}

  static <T> T read(byte[] json, Class<T> type) {
    try {
      return STRICT.readValue(json, type);
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  static Response response(byte[] json) {
    return read(json, ResponseEnvelope.class).getResponse();
  }

  static String ssml(OutputSpeech speech) {
    return ((SsmlOutputSpeech) speech).getSsml();
  }

  /// The words that an XML parser finds in the SSML: throws if it is not well formed.
  static String words(OutputSpeech speech) {
    try {
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(ssml(speech).getBytes(StandardCharsets.UTF_8)));
      if (!document.getDocumentElement().getTagName().equals("speak")
          || document.getDocumentElement().getElementsByTagName("*").getLength() > 0) {
        throw new IllegalArgumentException("only words in <speak>");
      }
      return document.getDocumentElement().getTextContent();
    } catch (Exception wrong) {
      throw new IllegalArgumentException(ssml(speech), wrong);
    }
  }

  /// The models tell subtypes by `type` and do not know it as a property.
  private static final class IgnoreType extends DeserializationProblemHandler {
    @Override
    public boolean handleUnknownProperty(
        DeserializationContext context,
        com.fasterxml.jackson.core.JsonParser parser,
        JsonDeserializer<?> deserializer,
        Object bean,
        String property)
        throws IOException {
      if (!property.equals("type")) {
        return false;
      }
      parser.skipChildren();
      return true;
    }
  }
}
