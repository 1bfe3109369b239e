package dev.sayso.dev.bench.coldstart;

import dev.sayso.dev.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Builds what is measured, where it is missing or older than its sources.
public final class Packaging {

  private static final List<String> BUILT =
      List.of(
          "functions/alexa-skill/target/alexa-skill.zip",
          "shared/benchmarks/cold-start/target/sayso-cold-start-0.1.0-SNAPSHOT.jar");

  private Packaging() {}

  /// `says` hears what takes time.
  public static void ensure(Path home, Consumer<String> says)
      throws IOException, InterruptedException {
    if (isFresh(home)) {
      return;
    }
    says.accept("Packaging the Alexa function and the small ones (about a minute) …");
    var log = home.resolve("functions/dev-server/target/cold-start.log");
    var command =
        List.of(
            home.resolve("mvnw").toString(),
            "-B",
            "-q",
            "-ntp",
            "-Dmaven.test.skip=true",
            "-Dspotless.check.skip",
            "-Djacoco.skip",
            "-Dchecks.main=-XepDisableAllChecks",
            "-pl",
            "functions/alexa-skill,shared/benchmarks/cold-start",
            "-am",
            "package");
    int code =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    if (code != 0) {
      throw Trouble.failed("packaging the functions failed; " + log + " says more");
    }
    for (var file : BUILT) {
      Files.setLastModifiedTime(
          home.resolve(file), FileTime.fromMillis(System.currentTimeMillis()));
    }
  }

  private static boolean isFresh(Path home) throws IOException {
    long oldest = Long.MAX_VALUE;
    for (var file : BUILT) {
      var path = home.resolve(file);
      oldest =
          Math.min(oldest, Files.exists(path) ? Files.getLastModifiedTime(path).toMillis() : 0);
    }
    long built = oldest;
    try (var sources =
        Stream.concat(
            Files.walk(home.resolve("shared")),
            Files.walk(home.resolve("functions/alexa-skill")))) {
      return sources
          .filter(file -> file.toString().contains("/src/main/") || file.endsWith("pom.xml"))
          .filter(Files::isRegularFile)
          .noneMatch(file -> file.toFile().lastModified() > built);
    }
  }
}
