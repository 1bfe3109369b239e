package dev.sayso.dev.doctor;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads JSON files of a checkout.
final class Json {

  private static final JsonMapper STRICT =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private Json() {}

  /// @throws IOException if there is no such file, or no JSON in it
  static JsonNode read(Path file) throws IOException {
    return STRICT.readTree(Files.readAllBytes(file));
  }

  /// A missing node where there is none to read: another examination tells of that.
  static JsonNode lenient(Path file) {
    try {
      return read(file);
    } catch (IOException _) {
      return MissingNode.getInstance();
    }
  }
}
