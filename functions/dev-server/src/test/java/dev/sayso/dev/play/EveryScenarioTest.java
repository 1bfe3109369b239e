package dev.sayso.dev.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.dev.Shops;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Plays every dialog under `events/scenarios`, and those whose words are counted.
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
    var files = new ArrayList<Path>();
    for (var folder : List.of("events/scenarios", "events/words-to-order")) {
      try (var below = Files.walk(Shops.home().resolve(folder))) {
        below.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(files::add);
      }
    }
    return files;
  }
}
