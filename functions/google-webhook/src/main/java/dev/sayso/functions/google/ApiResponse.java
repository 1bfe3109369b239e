package dev.sayso.functions.google;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.sayso.channel.Json;
import dev.sayso.channel.google.Answer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// What an HTTP API is told to answer.
record ApiResponse(int status, String body) {

  static ApiResponse of(Answer answer) {
    return new ApiResponse(answer.status(), new String(answer.body(), StandardCharsets.UTF_8));
  }

  static ApiResponse error(int status, String what) {
    return new ApiResponse(status, "{\"error\":\"" + what + "\"}");
  }

  void write(OutputStream out) throws IOException {
    try (JsonGenerator json = Json.FACTORY.createGenerator(out)) {
      json.writeStartObject();
      json.writeNumberField("statusCode", status);
      json.writeObjectFieldStart("headers");
      json.writeStringField("content-type", "application/json; charset=utf-8");
      json.writeStringField("cache-control", "no-store");
      json.writeEndObject();
      json.writeStringField("body", body);
      json.writeEndObject();
    }
  }
}
