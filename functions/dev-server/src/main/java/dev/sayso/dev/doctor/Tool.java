package dev.sayso.dev.doctor;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A program on the `PATH`.
record Tool(Path program) {

  private static final long PATIENCE_SECONDS = 20;

  static Optional<Tool> named(String name) {
    var path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Tool::new);
  }

  /// What it says; empty where it fails, or takes too long.
  Optional<String> say(String... arguments) {
    try {
      var said = Files.createTempFile("sayso-doctor", ".txt");
      try {
        var command = Stream.concat(Stream.of(program.toString()), Stream.of(arguments)).toList();
        return run(command, said)
            ? Optional.of(Files.readString(said, StandardCharsets.UTF_8).strip())
            : Optional.empty();
      } finally {
        Files.deleteIfExists(said);
      }
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private static boolean run(List<String> command, Path said) throws IOException {
    var building = new ProcessBuilder(command);
    building.environment().put("SAM_CLI_TELEMETRY", "0");
    building.redirectErrorStream(true).redirectOutput(said.toFile());
    var process = building.start();
    try {
      process.getOutputStream().close();
      return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      process.destroyForcibly();
    }
  }
}
