package dev.sayso.dev.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.dev.Shops;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Plays every dialog under `events/scenarios`.
class EveryScenarioTest {

  @TestFactory
  Stream<DynamicTest> every_scenario() throws IOException {
    var reader = new ScenarioReader();
    var player = new ScenarioPlayer(Shops.shared(), _ -> {});
    var files = files();
    assertThat(files).isNotEmpty();
    return files.stream()
        .map(file ->
            DynamicTest.dynamicTest(
                String.valueOf(file.getFileName()),
                () -> {
                  var outcome = player.play(reader.read(file));
                  assertThat(outcome.passed()).as(outcome.line()).isTrue();
                }));
  }

  private static List<Path> files() throws IOException {
    try (var files = Files.walk(Shops.home().resolve("events/scenarios"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }
}
