package dev.sayso.dev.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.dev.Shops;
import dev.sayso.dev.models.GeneratedModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Mistakes planted into a copy of the agent that is shipped.
class GoogleModelsTest {

  @TempDir private Path home;

  @BeforeEach
  void copy() throws IOException {
    var alexa = home.resolve("interaction-models/alexa");
    Files.createDirectories(alexa);
    try (var models = Files.list(Shops.home().resolve("interaction-models/alexa"))) {
      for (var model : models.toList()) {
        Files.copy(model, alexa.resolve(model.getFileName()));
      }
    }
  }

  @Test
  void an_agent_that_is_missing_is_found() {
    assertThat(GoogleModels.look(home))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.isError()).isTrue();
          assertThat(finding.mend()).contains("./sayso models");
        });
  }

  @Test
  void a_generated_agent_is_sound() throws IOException {
    GeneratedModels.of(home).write(GeneratedModels.folder(home));
    assertThat(GoogleModels.look(home)).noneMatch(Finding::isError);
  }

  @Test
  void an_agent_that_was_changed_by_hand_is_found() throws IOException {
    GeneratedModels.of(home).write(GeneratedModels.folder(home));
    var page =
        GeneratedModels.folder(home)
            .resolve("dialogflow-cx/flows/Default Start Flow/pages/Conversation.json");
    Files.writeString(page, Files.readString(page).replace("END_SESSION", "Goodbye"));
    assertThat(GoogleModels.look(home))
        .filteredOn(Finding::isError)
        .extracting(Finding::what)
        .anySatisfy(what -> assertThat(what).contains("unknown page Goodbye"))
        .anySatisfy(what -> assertThat(what).contains("1 files are not what"));
  }
}
