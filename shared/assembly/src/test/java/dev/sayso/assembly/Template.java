package dev.sayso.assembly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// `template.yaml`, read without its tags: `!Ref ShoppersTable` is the text "ShoppersTable",
/// `!GetAtt ShoppersTable.Arn` is "ShoppersTable.Arn", and `!If` is a list.
record Template(Path folder, JsonNode root) {

  static Template read() {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("template.yaml"))) {
      folder = folder.getParent();
    }
    try {
      return new Template(
          folder, new YAMLMapper().readTree(folder.resolve("template.yaml").toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One of the sections, by name.
  Map<String, JsonNode> section(String name) {
    var entries = new LinkedHashMap<String, JsonNode>();
    root.path(name).properties().forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
    return entries;
  }

  /// Resources of a type, by name.
  Map<String, JsonNode> resources(String type) {
    var resources = section("Resources");
    resources.values().removeIf(resource -> !resource.path("Type").asText().equals(type));
    return resources;
  }

  JsonNode resource(String name) {
    return root.path("Resources").path(name);
  }

  JsonNode properties(String resource) {
    return resource(resource).path("Properties");
  }

  /// Where the sources of a function are.
  Path code(String function) {
    return folder.resolve(properties(function).path("CodeUri").asText());
  }
}
