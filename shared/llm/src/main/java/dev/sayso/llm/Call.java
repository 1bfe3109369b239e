package dev.sayso.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// One request: the path below the server's address, JSON, and headers.
record Call(String path, byte[] body, Map<String, String> headers) {

  static Call of(String path, JsonNode body, Map<String, String> headers) {
    return new Call(path, body.toString().getBytes(StandardCharsets.UTF_8), headers);
  }
}
