package dev.sayso.channel;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One line of JSON an entry, which CloudWatch also counts: "Specification: embedded metric
/// format". Of a failure it writes types and places; messages may quote what was said.
public final class JsonJournal implements Journal {
  private static final int FRAMES = 12;
  private static final int CAUSES = 5;

  /// Metrics of a question to a language model, and their units.
  private static final Map<String, String> MODEL =
      Map.of(
          "ModelQuestions", "Count",
          "ModelTokensIn", "Count",
          "ModelTokensOut", "Count",
          "ModelMicroCents", "None",
          "ModelMillis", "Milliseconds");

  private final PrintStream out;
  private final InstantSource clock;
  private final String channel;

  /// `channel` is what CloudWatch counts by.
  public JsonJournal(PrintStream out, InstantSource clock, String channel) {
    this.out = out;
    this.clock = clock;
    this.channel = channel;
  }

  @Override
  public void note(Entry entry) {
    var line = new StringWriter();
    try (JsonGenerator json = Json.FACTORY.createGenerator(line)) {
      json.writeStartObject();
      switch (entry) {
        case Entry.Refused(String reason) -> {
          count(json, "Refusals");
          json.writeStringField("reason", reason);
        }
        case Entry.Failed(String turn, Throwable failure) -> {
          count(json, "Failures");
          json.writeStringField("turn", turn);
          write(json, failure);
        }
        case Entry.Consulted(String outcome, Use use, String words, String answer) -> {
          count(json, MODEL, "channel", "outcome");
          json.writeNumberField("ModelQuestions", 1);
          json.writeStringField("outcome", outcome);
          json.writeNumberField("ModelTokensIn", use.tokensIn());
          json.writeNumberField("ModelTokensOut", use.tokensOut());
          json.writeNumberField("ModelMicroCents", use.microCents());
          json.writeNumberField("ModelMillis", use.millis());
          if (!words.isBlank()) {
            json.writeStringField("words", words);
            json.writeStringField("answer", answer);
          }
        }
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    out.println(line);
  }

  private void count(JsonGenerator json, String metric) throws IOException {
    count(json, Map.of(metric, "Count"), "channel");
    json.writeNumberField(metric, 1);
  }

  /// Names the metrics of this line with their units; the line holds their values.
  private void count(JsonGenerator json, Map<String, String> units, String... dimensions)
      throws IOException {
    json.writeObjectFieldStart("_aws");
    json.writeNumberField("Timestamp", clock.millis());
    json.writeArrayFieldStart("CloudWatchMetrics");
    json.writeStartObject();
    json.writeStringField("Namespace", "Sayso");
    json.writeArrayFieldStart("Dimensions");
    json.writeArray(dimensions, 0, dimensions.length);
    json.writeEndArray();
    json.writeArrayFieldStart("Metrics");
    for (var metric : units.entrySet()) {
      json.writeStartObject();
      json.writeStringField("Name", metric.getKey());
      json.writeStringField("Unit", metric.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeStringField("channel", channel);
  }

  private static void write(JsonGenerator json, Throwable failure) throws IOException {
    json.writeArrayFieldStart("failure");
    @Nullable Throwable cause = failure;
    for (int depth = 0; cause != null && depth < CAUSES; depth++) {
      json.writeString(cause.getClass().getName());
      cause = cause.getCause();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("at");
    for (var frame : Arrays.stream(failure.getStackTrace()).limit(FRAMES).toList()) {
      json.writeString(frame.toString());
    }
    json.writeEndArray();
  }
}
