package dev.sayso.functions.alexa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.channel.alexa.AlexaChannel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The function under Lambda's own runtime client: recorded requests in, the channel's answers out.
class AlexaSkillTest {
  private static final Path EVENTS = Path.of("../../events/alexa");
  private static final AlexaChannel CHANNEL =
      new AlexaChannel(EchoingSkill::echo, EchoingSkill.SETTINGS, _ -> {});

  @TempDir Path folder;

  private static List<Path> events() throws IOException {
    try (var files = Files.list(EVENTS)) {
      return files.filter(AlexaSkillTest::isJson).sorted().toList();
    }
  }

  /// Lambda itself refuses what is not JSON.
  private static boolean isJson(Path event) {
    return !event.endsWith("malformed.json");
  }

  @Test
  void everyRecordedRequestIsAnsweredAsByTheChannel() throws Exception {
    try (var lambda = new RuntimeApi(EchoingSkill.class, folder.resolve("log"), Map.of())) {
      for (Path event : events()) {
        byte[] request = Files.readAllBytes(event);
        assertThat(lambda.invoke(request))
            .as("%s", event)
            .asString(StandardCharsets.UTF_8)
            .isEqualTo(new String(CHANNEL.answer(request).body(), StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void aRequestThatIsTooLargeIsRefused() throws Exception {
    try (var lambda = new RuntimeApi(EchoingSkill.class, folder.resolve("log"), Map.of())) {
      byte[] large = ("\"" + "x".repeat(1_000_000) + "\"").getBytes(StandardCharsets.UTF_8);
      assertThat(lambda.invoke(large)).asString(StandardCharsets.UTF_8).contains("256 KiB");
    }
  }

  @Test
  void aTurnOfNobodyIsInTheSnapshotAndTheCatalogueIsReadAfterIt() throws Exception {
    var environment = Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    try (var lambda = new RuntimeApi(EchoingSkill.class, folder.resolve("log"), environment)) {
      lambda.invoke(Files.readAllBytes(EVENTS.resolve("yes.json")));
      // The catalogue is looked for beside the turn, which does not wait for it.
      await("awake");
    }
    assertThat(Files.readAllLines(folder.resolve("log")))
        .filteredOn(line -> line.startsWith("turn") || line.startsWith("awake"))
        .satisfies(lines -> assertThat(lines.getFirst()).startsWith("turn priming-"))
        .anySatisfy(line -> assertThat(line).isEqualTo("awake"))
        .anySatisfy(line -> assertThat(line).startsWith("turn amzn1.echo-api.request."));
  }

  private void await(String line) throws Exception {
    for (int tries = 0; tries < 300; tries++) {
      if (Files.readAllLines(folder.resolve("log")).contains(line)) {
        return;
      }
      Thread.sleep(100);
    }
  }
}
