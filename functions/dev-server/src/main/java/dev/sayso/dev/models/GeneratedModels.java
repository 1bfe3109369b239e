package dev.sayso.dev.models;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// All files that are generated from `interaction-models/alexa`, by their path below
/// `interaction-models/google`.
public record GeneratedModels(Map<String, String> files) {
  private static final ObjectWriter JSON =
      new ObjectMapper()
          .writer(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")));
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .build();

  /// The folders that hold generated files and nothing else.
  private static final List<String> FOLDERS = List.of("dialogflow-cx", "actions");

  /// What the models of this checkout become.
  public static GeneratedModels of(Path home) throws IOException {
    return from(home.resolve("interaction-models/alexa"));
  }

  /// What the models of a folder become.
  static GeneratedModels from(Path alexa) throws IOException {
    var languages = Languages.of(SourceModel.all(alexa));
    var files = new TreeMap<String, String>();
    for (var file : new DialogflowAgent(languages).files().entrySet()) {
      files.put("dialogflow-cx/" + file.getKey(), JSON.writeValueAsString(file.getValue()) + "\n");
    }
    for (var file : new ActionsProject(languages).files().entrySet()) {
      files.put("actions/" + file.getKey(), YAML.writeValueAsString(file.getValue()));
    }
    return new GeneratedModels(files);
  }

  /// Where they belong in a checkout.
  public static Path folder(Path home) {
    return home.resolve("interaction-models/google");
  }

  /// What of it differs from the folder: files to write, and files to delete.
  public List<String> differences(Path folder) throws IOException {
    var differences = new ArrayList<String>();
    for (var file : files.entrySet()) {
      var path = folder.resolve(file.getKey());
      if (!Files.exists(path) || !Files.readString(path).equals(file.getValue())) {
        differences.add(file.getKey());
      }
    }
    existing(folder).stream().filter(name -> !files.containsKey(name)).forEach(differences::add);
    return differences;
  }

  /// Makes the folder hold exactly these files.
  public void write(Path folder) throws IOException {
    for (var name : differences(folder)) {
      var path = folder.resolve(name);
      var content = files.get(name);
      if (content == null) {
        Files.delete(path);
      } else {
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
      }
    }
  }

  private static List<String> existing(Path folder) throws IOException {
    var names = new ArrayList<String>();
    for (var generated : FOLDERS) {
      var below = folder.resolve(generated);
      if (Files.isDirectory(below)) {
        try (var found = Files.walk(below)) {
          found
              .filter(Files::isRegularFile)
              .map(file -> folder.relativize(file).toString().replace('\\', '/'))
              .sorted()
              .forEach(names::add);
        }
      }
    }
    return names;
  }
}
