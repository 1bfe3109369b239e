package dev.sayso.dev.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sayso.seed.strict.BadInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// A deployed stack, as `aws cloudformation describe-stacks` tells of it.
record Stack(
    String name, String status, Map<String, String> outputs, Map<String, String> parameters) {

  /// A file that is something else is a [BadInputException].
  static Stack read(Path file) {
    JsonNode json;
    try {
      json = Json.read(file);
    } catch (IOException e) {
      throw new BadInputException(
          file
              + " is no JSON that can be read: write it by"
              + " aws cloudformation describe-stacks --stack-name NAME > "
              + file);
    }
    var stack = json.has("Stacks") ? json.at("/Stacks/0") : json;
    if (!stack.path("Outputs").isArray()) {
      throw new BadInputException(
          file
              + " has no Stacks[0].Outputs: write it by"
              + " aws cloudformation describe-stacks --stack-name NAME > "
              + file);
    }
    return new Stack(
        stack.path("StackName").asText(),
        stack.path("StackStatus").asText(),
        pairs(stack.path("Outputs"), "Output"),
        pairs(stack.path("Parameters"), "Parameter"));
  }

  private static Map<String, String> pairs(JsonNode list, String kind) {
    var pairs = new TreeMap<String, String>();
    list.forEach(
        one -> pairs.put(one.path(kind + "Key").asText(), one.path(kind + "Value").asText()));
    return pairs;
  }
}
