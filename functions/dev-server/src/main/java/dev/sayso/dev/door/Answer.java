package dev.sayso.dev.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;

/// What goes back over HTTP.
record Answer(int status, byte[] body, Map<String, String> headers, Optional<Flow> flow) {

  private static final String TYPE = "Content-Type";

  Answer(int status, byte[] body, Map<String, String> headers) {
    this(status, body, headers, Optional.empty());
  }

  /// Bytes that come as they come.
  interface Flow {
    void pour(OutputStream out) throws IOException;
  }

  static Answer flowing(String type, Flow flow) {
    return new Answer(200, new byte[0], Map.of(TYPE, type), Optional.of(flow));
  }

  static Answer json(int status, byte[] body) {
    return new Answer(status, body, Map.of(TYPE, "application/json; charset=utf-8"));
  }

  static Answer json(JsonNode json) {
    return json(200, json.toString().getBytes(UTF_8));
  }

  static Answer done() {
    return new Answer(204, new byte[0], Map.of());
  }

  static Answer error(int status, String message) {
    var json = JsonNodeFactory.instance.objectNode().put("error", message);
    return json(status, json.toString().getBytes(UTF_8));
  }

  static Answer wrongMethod(String method, String allowed) {
    var error = error(405, method + " is not for this address; it takes " + allowed);
    return new Answer(
        405, error.body(), Map.of(TYPE, "application/json; charset=utf-8", "Allow", allowed));
  }
}
