package dev.sayso.dev.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.dev.Shops;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Mistakes planted into the skill that is shipped.
class AlexaModelsTest {

  @TempDir private Path skill;

  @BeforeEach
  void copy() throws IOException {
    for (var name : new String[] {"skill.json", "en-US.json", "de-DE.json"}) {
      Files.copy(Shops.home().resolve("interaction-models/alexa/" + name), skill.resolve(name));
    }
  }

  @Test
  void the_shipped_skill_is_sound() {
    assertThat(AlexaModels.look(skill))
        .filteredOn(finding -> finding.severity() != Finding.Severity.HINT)
        .hasSize(2)
        .allMatch(finding -> finding.severity() == Finding.Severity.OK);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "en-US.json| \"UndoIntent\"| \"UndoItIntent\"| UndoItIntent is not handled| a line in words-en.properties",
        "en-US.json| \"UndoIntent\"| \"UndoItIntent\"| UndoIntent is handled, but never heard| take its line out",
        "en-US.json| \"AMAZON.HelpIntent\"| \"AMAZON.YesIntent\"| AMAZON.HelpIntent is missing, which Alexa requires| add it to",
        "en-US.json| \"corner market\"| \"Market\"| the invocation name \"Market\" is not two or more lower-case words| invocationName",
        "en-US.json| \"corner market\"| \"corner Market\"| the invocation name \"corner Market\"| invocationName",
        "en-US.json| \"thanks\",| \"thanks\"], \"more\": [| ThanksIntent has 1 samples, fewer than 15| add ways to say it",
        "skill.json| where is my order\"| whether my parcel sails\"| \"Alexa, ask corner market whether my parcel sails\" is no sample| change it in",
        "skill.json| launch corner market\"| launch corner shop\"| \"Alexa, launch corner shop\" is no sample| change it in",
        "skill.json| \"privacyPolicyUrl\"| \"privacy\"| no privacy policy for en-US| privacyPolicyUrl",
        "skill.json| \"en-US\"| \"en-GB\"| en-GB is published without an interaction model| en-GB.json",
        "skill.json| {| | no valid JSON| mend that place",
      })
  void a_planted_mistake_is_found(String name, String right, String wrong, String what, String mend)
      throws IOException {
    var file = skill.resolve(name);
    var sound = Files.readString(file);
    assertThat(sound).contains(right);
    Files.writeString(file, sound.replace(right, wrong == null ? "" : wrong));

    assertThat(AlexaModels.look(skill))
        .filteredOn(Finding::isError)
        .anySatisfy(finding -> {
          assertThat(finding.what()).contains(what);
          assertThat(finding.where()).contains(name);
          assertThat(finding.mend()).contains(mend);
        });
  }

  @Test
  void five_mistakes_are_five_findings() throws IOException {
    replace("en-US.json", "\"corner market\"", "\"market\"");
    replace("en-US.json", "\"UndoIntent\"", "\"UndoItIntent\"");
    replace("en-US.json", "\"thanks\",", "\"thanks\"], \"more\": [");
    replace("skill.json", "\"privacyPolicyUrl\"", "\"privacy\"");

    assertThat(AlexaModels.look(skill))
        .filteredOn(finding -> finding.where().contains("en-US.json"))
        .hasSizeGreaterThanOrEqualTo(4)
        .allMatch(Finding::isError);
    assertThat(AlexaModels.look(skill))
        .filteredOn(finding -> finding.where().contains("skill.json"))
        .extracting(Finding::what)
        .contains("no privacy policy for en-US");
  }

  private void replace(String name, String right, String wrong) throws IOException {
    var file = skill.resolve(name);
    Files.writeString(file, Files.readString(file).replace(right, wrong));
  }
}
