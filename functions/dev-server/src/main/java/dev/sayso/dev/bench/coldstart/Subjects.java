package dev.sayso.dev.bench.coldstart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

/// Lays the functions out as Lambda finds them: the Alexa function from its zip, which is what `sam
/// build` unpacks too, and the small ones from their jars.
final class Subjects {

  private static final String FUNCTION = "AlexaSkillFunction";
  private static final String REFERENCES = "dev.sayso.benchmarks.coldstart.";

  private final Path home;
  private final Path work;
  private final Map<String, String> variables;

  /// `variables` lead to the database and the bucket.
  Subjects(Path home, Path work, Map<String, String> variables) {
    this.home = home;
    this.work = work;
    this.variables = variables;
  }

  List<Subject> all() throws IOException {
    return List.of(
        reference("bare Java hello", "BareHello", "none"),
        reference("ask-sdk-core hello", "AskHello", "ask"),
        reference("ask-sdk-core + GetItem", "AskDynamoHello", "ask-dynamodb"),
        sayso());
  }

  private Subject reference(String name, String handler, String jars) throws IOException {
    var built = home.resolve("shared/benchmarks/cold-start/target");
    var folder = emptied(jars);
    copy(built.resolve("sayso-cold-start-0.1.0-SNAPSHOT.jar"), folder);
    if (Files.isDirectory(built.resolve(jars))) {
      try (var files = Files.list(built.resolve(jars))) {
        for (var file : files.toList()) {
          copy(file, folder);
        }
      }
    }
    return new Subject(name, REFERENCES + handler + "::handleRequest", folder, variables, "Hello");
  }

  private Subject sayso() throws IOException {
    var folder = emptied("alexa-skill");
    try (var zip =
        new ZipFile(home.resolve("functions/alexa-skill/target/alexa-skill.zip").toFile())) {
      for (var entry : zip.stream().filter(entry -> !entry.isDirectory()).toList()) {
        try (var in = zip.getInputStream(entry)) {
          Files.copy(in, folder.resolve("lib").resolve(Path.of(entry.getName()).getFileName()));
        }
      }
    }
    var template = new YAMLMapper().readTree(home.resolve("template.yaml").toFile());
    var properties = template.path("Resources").path(FUNCTION).path("Properties");
    return new Subject(
        "Sayso, a reorder turn",
        properties.path("Handler").asText(),
        folder,
        deployed(properties, template.path("Parameters")),
        "Brightwell");
  }

  /// The template's variables with the defaults of its parameters.
  private Map<String, String> deployed(JsonNode properties, JsonNode parameters) {
    var all = new HashMap<String, String>();
    for (var variable : properties.path("Environment").path("Variables").properties()) {
      var text = variable.getValue().asText();
      all.put(variable.getKey(), parameters.path(text).path("Default").asText(text));
    }
    all.put("ALEXA_SKILL_ID", "amzn1.ask.skill.00000000-0000-4000-8000-000000000000");
    all.putAll(variables);
    return all;
  }

  private Path emptied(String name) throws IOException {
    var folder = work.resolve(name);
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(folder.resolve("lib"));
    return folder;
  }

  private static void copy(Path jar, Path folder) throws IOException {
    Files.copy(
        jar, folder.resolve("lib").resolve(jar.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
  }
}
