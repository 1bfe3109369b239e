package dev.sayso.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/// One request: the path with its query, below the cluster's address, and JSON or lines of it.
record Call(String method, String path, byte[] body, String type) {

  private static final byte[] NOTHING = {};

  static Call get(String path) {
    return new Call("GET", path, NOTHING, "");
  }

  static Call delete(String path) {
    return new Call("DELETE", path, NOTHING, "");
  }

  static Call post(String path) {
    return new Call("POST", path, NOTHING, "");
  }

  static Call post(String path, JsonNode body) {
    return new Call("POST", path, bytes(body), "application/json");
  }

  static Call put(String path, JsonNode body) {
    return new Call("PUT", path, bytes(body), "application/json");
  }

  static Call lines(String path, byte[] lines) {
    return new Call("POST", path, lines, "application/x-ndjson");
  }

  private static byte[] bytes(JsonNode body) {
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }
}
