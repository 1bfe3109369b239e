package dev.sayso.channel;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One line of a log that CloudWatch counts too. Source: "Specification: embedded metric format".
final class MetricLine {
  private static final int FRAMES = 12;
  private static final int CAUSES = 5;

  private final Instant at;
  private final Map<String, String> dimensions = new LinkedHashMap<>();
  private final Map<String, Long> metrics = new TreeMap<>();
  private final Map<String, List<String>> lists = new LinkedHashMap<>();
  private final Map<String, String> texts = new LinkedHashMap<>();

  MetricLine(Instant at) {
    this.at = at;
  }

  /// Counted by this, beside what it is counted by already.
  MetricLine by(String dimension, String value) {
    dimensions.put(dimension, value);
    return this;
  }

  MetricLine metric(String name, long value) {
    metrics.put(name, value);
    return this;
  }

  MetricLine metrics(Map<String, Long> values) {
    metrics.putAll(values);
    return this;
  }

  MetricLine text(String name, String value) {
    texts.put(name, value);
    return this;
  }

  MetricLine texts(String name, List<String> values) {
    lists.put(name, values);
    return this;
  }

  /// So that a line is found from its trace in X-Ray. Lambda's Java runtime keeps the header here.
  MetricLine trace() {
    var header = System.getProperty("com.amazonaws.xray.traceHeader");
    return header == null ? this : text("trace", header);
  }

  /// The types of a failure and its causes, and where it was thrown.
  MetricLine failure(Throwable failure) {
    var types = new ArrayList<String>();
    @Nullable Throwable cause = failure;
    while (cause != null && types.size() < CAUSES) {
      types.add(cause.getClass().getName());
      cause = cause.getCause();
    }
    var frames =
        Arrays.stream(failure.getStackTrace())
            .limit(FRAMES)
            .map(StackTraceElement::toString)
            .toList();
    return texts("failure", types).texts("at", frames);
  }

  String json() {
    var line = new StringWriter();
    try (JsonGenerator json = Json.FACTORY.createGenerator(line)) {
      json.writeStartObject();
      writeSpecification(json);
      for (var dimension : dimensions.entrySet()) {
        json.writeStringField(dimension.getKey(), dimension.getValue());
      }
      for (var metric : metrics.entrySet()) {
        json.writeNumberField(metric.getKey(), metric.getValue());
      }
      for (var text : texts.entrySet()) {
        json.writeStringField(text.getKey(), text.getValue());
      }
      for (var list : lists.entrySet()) {
        write(json, list.getKey(), list.getValue());
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return line.toString();
  }

  private void writeSpecification(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("_aws");
    json.writeNumberField("Timestamp", at.toEpochMilli());
    json.writeArrayFieldStart("CloudWatchMetrics");
    json.writeStartObject();
    json.writeStringField("Namespace", "Sayso");
    json.writeArrayFieldStart("Dimensions");
    json.writeArray(dimensions.keySet().toArray(String[]::new), 0, dimensions.size());
    json.writeEndArray();
    json.writeArrayFieldStart("Metrics");
    for (var name : metrics.keySet()) {
      json.writeStartObject();
      json.writeStringField("Name", name);
      json.writeStringField("Unit", unit(name));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String unit(String name) {
    if (name.endsWith("Millis")) {
      return "Milliseconds";
    }
    return name.endsWith("MicroCents") ? "None" : "Count";
  }

  private static void write(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (var value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
