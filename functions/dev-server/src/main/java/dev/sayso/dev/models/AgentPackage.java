package dev.sayso.dev.models;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// A Dialogflow CX agent as a JSON package on disk, by file.
record AgentPackage(Map<String, JsonNode> files) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /// @throws IOException if a file is no JSON, named in the message
  static AgentPackage read(Path folder) throws IOException {
    var files = new TreeMap<String, JsonNode>();
    List<Path> found;
    try (var walk = Files.walk(folder)) {
      found = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (var file : found) {
      var name = folder.relativize(file).toString().replace('\\', '/');
      try {
        files.put(name, JSON.readTree(Files.readAllBytes(file)));
      } catch (IOException e) {
        throw new IOException(name + " is no valid JSON", e);
      }
    }
    return new AgentPackage(files);
  }

  JsonNode agent() {
    return files.getOrDefault("agent.json", JSON.createObjectNode());
  }

  /// Files of a kind as `intents/search/search.json`, by their display name.
  Map<String, JsonNode> of(String kind) {
    var found = new TreeMap<String, JsonNode>();
    files.forEach((file, json) -> {
      var parts = file.split("/", -1);
      boolean own = parts.length == 3 && parts[2].equals(parts[1] + ".json");
      boolean single = parts.length == 2;
      if (parts[0].equals(kind) && (own || single)) {
        found.put(json.path("displayName").asText(), json);
      }
    });
    return found;
  }

  /// Pages of all flows, by their display name.
  Map<String, JsonNode> pages() {
    var found = new TreeMap<String, JsonNode>();
    files.forEach((file, json) -> {
      if (file.startsWith("flows/") && file.contains("/pages/")) {
        found.put(json.path("displayName").asText(), json);
      }
    });
    return found;
  }

  /// Those below an intent or entity type, by language.
  Map<String, JsonNode> inLanguages(String kind, String name, String part) {
    var found = new TreeMap<String, JsonNode>();
    var folder = kind + "/" + name + "/" + part + "/";
    files.forEach((file, json) -> {
      if (file.startsWith(folder)) {
        found.put(file.substring(folder.length()).replace(".json", ""), json);
      }
    });
    return found;
  }

  Set<String> languages() {
    var languages = new TreeSet<String>();
    languages.add(agent().path("defaultLanguageCode").asText());
    agent().path("supportedLanguageCodes").forEach(code -> languages.add(code.asText()));
    return languages;
  }
}
