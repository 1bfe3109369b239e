package dev.sayso.dev.bench.coldstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A function that is measured: its files as they are deployed, jars under `lib/`, and a word that
/// its answers hold.
public record Subject(
    String name, String handler, Path folder, Map<String, String> variables, String says) {

  public Subject {
    variables = Map.copyOf(variables);
  }

  public double megabytes() throws IOException {
    try (var files = Files.walk(folder)) {
      long bytes = 0;
      for (var file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
      return bytes / 1e6;
    }
  }
}
