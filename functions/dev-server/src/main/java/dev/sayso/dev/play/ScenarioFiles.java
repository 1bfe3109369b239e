package dev.sayso.dev.play;

import dev.sayso.dev.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Finds and reads scenarios: single files, or all below a folder in the order of their names.
public final class ScenarioFiles {

  private ScenarioFiles() {}

  /// A [Trouble] where there is none; a bad scenario says which file and field is wrong.
  public static List<Scenario> read(List<Path> paths) throws IOException {
    var reader = new ScenarioReader();
    var scenarios = new ArrayList<Scenario>();
    for (var path : paths) {
      for (var file : files(path)) {
        scenarios.add(reader.read(file));
      }
    }
    return scenarios;
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw Trouble.badInput("there is no " + path + "; give scenario files or folders of them");
    }
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (var below = Files.walk(path)) {
      var files = below.filter(ScenarioFiles::isScenario).sorted().toList();
      if (files.isEmpty()) {
        throw Trouble.badInput("there is no scenario (*.yaml) in " + path);
      }
      return files;
    }
  }

  private static boolean isScenario(Path file) {
    var name = file.toString();
    return Files.isRegularFile(file) && (name.endsWith(".yaml") || name.endsWith(".yml"));
  }
}
