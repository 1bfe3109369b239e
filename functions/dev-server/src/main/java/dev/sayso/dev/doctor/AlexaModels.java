package dev.sayso.dev.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The folder of the Alexa skill: its manifest and an interaction model for each locale.
final class AlexaModels {

  private static final String MANIFEST = "skill.json";
  private static final String JSON_FILE = ".json";

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
    var models = new TreeMap<String, AlexaModel>();
    for (var file : models(folder, findings)) {
      var locale = String.valueOf(file.getFileName()).replace(JSON_FILE, "");
      read(file, findings)
          .forEach(json ->
              models.put(
                  locale, new AlexaModel(json, file.toString(), Locale.forLanguageTag(locale))));
    }
    var manifest = folder.resolve(MANIFEST);
    var manifests =
        read(manifest, findings).stream()
            .map(json -> new AlexaManifest(json, manifest.toString(), models))
            .toList();
    var brands =
        manifests.stream().flatMap(one -> one.names().stream()).collect(Collectors.toSet());
    models.values().forEach(model -> findings.addAll(model.findings(brands)));
    findings.addAll(InStep.look(List.copyOf(models.values())));
    manifests.forEach(one -> findings.addAll(one.findings()));
    return findings;
  }

  private static List<Path> models(Path folder, List<Finding> findings) {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(JSON_FILE))
          .filter(file -> !file.endsWith(MANIFEST) && !file.endsWith(AccountLinking.FILE))
          .sorted()
          .toList();
    } catch (IOException e) {
      findings.add(Finding.error("cannot be listed: " + e, folder.toString(), "make it readable"));
      return List.of();
    }
  }

  /// Empty where there is no JSON to look at, which is then a finding.
  private static List<JsonNode> read(Path file, List<Finding> findings) {
    if (!Files.exists(file)) {
      findings.add(Finding.error("is missing", file.toString(), "restore it from version control"));
      return List.of();
    }
    try {
      return List.of(Json.read(file));
    } catch (IOException e) {
      var why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      findings.add(Finding.error("no valid JSON: " + why, file.toString(), "mend that place"));
      return List.of();
    }
  }
}
