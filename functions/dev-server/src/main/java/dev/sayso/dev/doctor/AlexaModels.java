package dev.sayso.dev.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The Alexa skill's manifest and interaction models: they parse, and have what certification
/// wants.
final class AlexaModels {

  /// Every custom skill must have these.
  private static final Set<String> REQUIRED =
      Set.of("AMAZON.CancelIntent", "AMAZON.HelpIntent", "AMAZON.StopIntent");

  private static final JsonMapper JSON = new JsonMapper();

  private AlexaModels() {}

  static List<Finding> look(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of(
          Finding.error(
              "there are no interaction models",
              folder.toString(),
              "restore the folder from version control"));
    }
    var findings = new ArrayList<Finding>();
    try (var files = Files.list(folder)) {
      for (var file : files.filter(one -> one.toString().endsWith(".json")).sorted().toList()) {
        findings.addAll(read(file));
      }
    } catch (IOException e) {
      findings.add(Finding.error("cannot be listed: " + e, folder.toString(), "make it readable"));
    }
    return findings;
  }

  private static List<Finding> read(Path file) {
    try {
      var json = JSON.readTree(Files.readAllBytes(file));
      return file.endsWith("skill.json") ? manifest(json, file) : model(json, file);
    } catch (IOException e) {
      var why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      return List.of(Finding.error("no valid JSON: " + why, file.toString(), "mend that place"));
    }
  }

  private static List<Finding> manifest(JsonNode json, Path file) {
    var publishing = json.at("/manifest/publishingInformation/locales");
    var privacy = json.at("/manifest/privacyAndCompliance/locales");
    var findings = new ArrayList<Finding>();
    for (var locale : publishing.properties()) {
      if (privacy.path(locale.getKey()).path("privacyPolicyUrl").asText().isBlank()) {
        findings.add(
            Finding.error(
                "no privacy policy for " + locale.getKey(),
                file.toString(),
                "set manifest.privacyAndCompliance.locales."
                    + locale.getKey()
                    + ".privacyPolicyUrl"));
      }
      if (locale.getValue().path("name").asText().isBlank()) {
        findings.add(
            Finding.error(
                "no name for " + locale.getKey(),
                file.toString(),
                "set manifest.publishingInformation.locales." + locale.getKey() + ".name"));
      }
    }
    if (publishing.isEmpty()) {
      findings.add(
          Finding.error(
              "no locale is published",
              file.toString(),
              "fill manifest.publishingInformation.locales"));
    }
    return findings.isEmpty()
        ? List.of(Finding.ok("the skill's manifest", file.toString()))
        : findings;
  }

  private static List<Finding> model(JsonNode json, Path file) {
    var language = json.at("/interactionModel/languageModel");
    var missing = new TreeSet<>(REQUIRED);
    language.path("intents").forEach(intent -> missing.remove(intent.path("name").asText()));
    if (!missing.isEmpty()) {
      return List.of(
          Finding.error(
              "intents are missing: " + String.join(", ", missing),
              file.toString(),
              "add them to interactionModel.languageModel.intents"));
    }
    return List.of(Finding.ok(language.path("intents").size() + " intents", file.toString()));
  }
}
