package dev.sayso.dev.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.dev.Shops;
import dev.sayso.dev.play.Scenario;
import dev.sayso.dev.play.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListenerTest {

  @TempDir private Path folder;

  @Test
  void undisturbed_it_comes_to_what_was_meant() throws IOException {
    var tally = play(scenario("reorder dishwasher tabs", "yes"), 0, 1);

    assertThat(tally.of(Count.DONE)).isEqualTo(1);
    assertThat(tally.of(Count.ORDERS)).isEqualTo(1);
    assertThat(tally.of(Count.TURNS)).isEqualTo(2);
    assertThat(tally.isClean()).isTrue();
  }

  @Test
  void a_dialog_that_changes_nothing_is_no_task() throws IOException {
    var tally = play(scenario("help"), 0, 1);

    assertThat(tally.of(Count.TASKS)).isZero();
    assertThat(tally.of(Count.ALIKE)).isEqualTo(1);
  }

  @Test
  void whatever_is_misheard_no_order_is_wrong() throws IOException {
    var scenario = scenario("add two dishwasher tabs", "check out", "yes");
    for (int seed = 0; seed < 20; seed++) {
      var tally = play(scenario, 0.5, seed);
      assertThat(tally.of(Count.NOT_READ_OUT) + tally.of(Count.NOT_MEANT)).isZero();
      assertThat(tally.of(Count.BROKEN)).isZero();
    }
  }

  @Test
  void the_same_question_counts_from_the_third_time_in_a_row() {
    var asked = Asked.after(null, "Added milk. Anything else?");
    asked = Asked.after(asked, "Added eggs. Anything else?");
    assertThat(asked).isEqualTo(new Asked("Anything else?", 2));
    assertThat(Asked.after(asked, "Ordered.").times()).isZero();
    assertThat(Asked.after(asked, "Gone. Anything else?").times()).isEqualTo(Asked.TOO_OFTEN);
  }

  private static Tally play(Scenario scenario, double level, long seed) {
    var course = Rehearsal.of(new Performance(Shops.shared(), scenario), scenario);
    var words = Confusions.of("en", Vocabulary.of("en", List.of(scenario)));
    var performance = new Performance(Shops.shared(), scenario);
    new Listener(performance, scenario, course, new Noise(words, level, new Random(seed))).play();
    return performance.tally();
  }

  private Scenario scenario(String... sayings) throws IOException {
    Files.writeString(folder.resolve("seed.json"), Shops.contractSeed());
    var text = new StringBuilder("name: the dialog\nseed: seed.json\nturns:\n");
    for (var saying : sayings) {
      text.append("  - say: \"").append(saying).append("\"\n");
    }
    var file = folder.resolve("dialog.yaml");
    Files.writeString(file, text);
    return new ScenarioReader().read(file);
  }
}
