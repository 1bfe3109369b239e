package dev.sayso.dev.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sayso.dev.Shops;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The generated models in version control, and mistakes planted into a copy of them.
class GeneratedModelsTest {

  @TempDir private Path folder;
  private GeneratedModels models;

  @BeforeEach
  void generate() throws IOException {
    models = GeneratedModels.of(Shops.home());
  }

  @Test
  void what_is_checked_in_is_what_alexas_models_become() throws IOException {
    assertThat(models.differences(GeneratedModels.folder(Shops.home())))
        .as("run ./sayso models")
        .isEmpty();
  }

  @Test
  void the_agent_refers_to_nothing_that_is_missing() {
    var agent = GeneratedModels.folder(Shops.home()).resolve("dialogflow-cx");
    assertThat(CrossReferences.problems(agent)).isEmpty();
  }

  @Test
  void every_intent_of_alexa_that_can_be_said_is_one_of_the_agents() throws IOException {
    for (var model : SourceModel.all(Shops.home().resolve("interaction-models/alexa"))) {
      for (var intent : model.intents()) {
        var file =
            "dialogflow-cx/intents/"
                + intent.name()
                + "/trainingPhrases/"
                + model.language()
                + ".json";
        boolean said = !intent.samples().isEmpty();
        assertThat(models.files().containsKey(file)).as(file).isEqualTo(said);
      }
    }
  }

  @Test
  void a_sample_becomes_a_phrase_with_an_example_in_its_slot() {
    assertThat(models.files().get("dialogflow-cx/intents/reorder/trainingPhrases/en.json"))
        .contains("\"text\" : \"reorder \"", "\"parameterId\" : \"item\"", "dishwasher tabs");
    assertThat(models.files().get("actions/custom/intents/reorder.yaml"))
        .contains("reorder ($item 'dishwasher tabs' auto=false)");
  }

  @Test
  void writing_makes_a_folder_hold_exactly_the_models() throws IOException {
    Files.createDirectories(folder.resolve("actions/custom"));
    Files.writeString(folder.resolve("actions/custom/old.yaml"), "{}");
    models.write(folder);
    assertThat(models.differences(folder)).isEmpty();
    assertThat(folder.resolve("actions/custom/old.yaml")).doesNotExist();

    Files.writeString(folder.resolve("dialogflow-cx/agent.json"), "{}");
    assertThat(models.differences(folder)).containsExactly("dialogflow-cx/agent.json");
  }

  @Test
  void a_language_without_phrases_says_which_file_to_write() {
    assertThatThrownBy(() -> Phrases.of(Locale.of("xx").getLanguage()))
        .hasMessageContaining("phrases-xx.properties");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "flows/Default Start Flow/Default Start Flow.json| \"tag\" : \"undo\"| \"tag\" : \"undone\"| refers to the unknown tag that the channel handles in en undone",
        "flows/Default Start Flow/Default Start Flow.json| \"intent\" : \"undo\"| \"intent\" : \"undone\"| refers to the unknown intent undone",
        "flows/Default Start Flow/Default Start Flow.json| \"intent\" : \"undo\"| \"intent\" : \"yes\"| intent undo is not routed",
        "flows/Default Start Flow/Default Start Flow.json| \"targetPage\" : \"Conversation\"| \"targetPage\" : \"Talk\"| refers to the unknown page Talk",
        "flows/Default Start Flow/Default Start Flow.json| \"webhook\" : \"Sayso\"| \"webhook\" : \"Say\"| refers to the unknown webhook Say",
        "agent.json| Default Start Flow| Start| refers to the unknown flow Start",
        "intents/choose/choose.json| @Position| @Place| has a parameter of the unknown entity type @Place",
        "intents/reorder/trainingPhrases/en.json| \"parameterId\" : \"item\"| \"parameterId\" : \"thing\"| refers to the unknown parameter thing",
        "intents/undo/undo.json| {| | is no valid JSON",
        "intents/thanks/trainingPhrases/en.json| \"text\" : \"thanks\"| \"text\" : \"undo\"| intents thanks and undo share a phrase in en: undo",
        "testCases/Every intent in en.json| \"name\" : \"undo\"| \"name\" : \"undone\"| refers to the unknown intent undone",
      })
  void a_planted_mistake_is_found(String name, String right, String wrong, String problem)
      throws IOException {
    models.write(folder);
    var agent = folder.resolve("dialogflow-cx");
    var sound = Files.readString(agent.resolve(name));
    assertThat(sound).contains(right);
    Files.writeString(agent.resolve(name), sound.replace(right, wrong == null ? "" : wrong));

    assertThat(CrossReferences.problems(agent))
        .anySatisfy(line -> assertThat(line).contains(problem));
  }
}
