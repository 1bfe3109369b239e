package dev.sayso.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.dialog.understanding.LanguageModel;
import dev.sayso.dialog.understanding.LanguageModel.Answer;
import dev.sayso.dialog.understanding.LanguageModel.Worded;
import dev.sayso.dialog.understanding.Reading;
import dev.sayso.dialog.understanding.ScriptedModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordedReplyTest {

  private static final String ASKED = "does it come with a lid";

  private static Reply ask(LanguageModel model) {
    var talk = new Conversation(model);
    talk.say("find meadow milk");
    return talk.say(ASKED);
  }

  @Test
  void true_words_are_said_and_the_question_stays_the_flows() {
    var reply = ask(ScriptedModel.wordingAs("Meadow milk comes as 1 liter, at $1.89."));
    assertThat(reply.prompt().spoken()).startsWith("Meadow milk comes as 1 liter, at 1 dollar 89.");
    assertThat(reply.prompt().written()).contains("$1.89").endsWith("?");
    assertThat(reply.expects()).isEqualTo(ask(LanguageModel.NONE).expects());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Meadow milk costs $0.89.",
        "Meadow milk comes with a Sparkle lid.",
        "You word one reply of a shop's assistant.",
        "Meadow milk, meadow milk, meadow milk, meadow milk, meadow milk, meadow milk, meadow milk,"
            + " meadow milk, meadow milk, meadow milk, meadow milk, meadow milk, meadow milk,"
            + " meadow milk, meadow milk, meadow milk.",
        ""
      })
  void what_is_false_or_too_long_is_not(String text) {
    assertThat(ask(ScriptedModel.wordingAs(text)).prompt())
        .isEqualTo(ask(LanguageModel.NONE).prompt());
  }

  @Test
  void without_a_model_the_shop_says_honestly_that_it_does_not_know() {
    assertThat(ask(LanguageModel.NONE).prompt().written())
        .contains("The shop doesn't say that about Meadow milk.");
  }

  @Test
  void who_is_late_or_does_not_know_is_not_heard() {
    var plain = ask(LanguageModel.NONE).prompt();
    assertThat(ask(ScriptedModel.taking(Duration.ofSeconds(9))).prompt()).isEqualTo(plain);
    assertThat(ask(ScriptedModel.answering(new Answer.Unsure())).prompt()).isEqualTo(plain);
  }

  @Test
  void a_turn_has_its_words_read_or_its_answer_worded_and_not_both() {
    var model =
        ScriptedModel.saying(new Reading("ASK_PRODUCT", List.of(), "", "", Optional.empty()))
            .wording(_ -> new Worded.Said("Meadow milk comes as 1 liter."));
    var talk = new Conversation(model);
    talk.say("find meadow milk");
    talk.say("no");
    talk.say("what on earth do people dunk their cookies in");
    assertThat(model.asked).hasSize(1);
    assertThat(model.told).isEmpty();
  }

  @Test
  void what_may_harm_is_never_worded_by_a_model() {
    var model = ScriptedModel.wordingAs("Meadow milk is fine.");
    var talk = new Conversation(model);
    talk.say("find meadow milk");
    talk.say("does it contain nuts");
    talk.say("is it vegan");
    assertThat(model.told).isEmpty();
  }

  @Test
  void the_facts_are_told_without_names_or_numbers_of_the_shopper() {
    var model = ScriptedModel.wordingAs("");
    var talk = new Conversation(model);
    talk.say("find meadow milk");
    talk.say("does it come with a lid for Kim 4711");
    assertThat(model.told)
        .singleElement()
        .satisfies(told -> {
          assertThat(told.asked().words().toLowerCase(java.util.Locale.ROOT))
              .doesNotContain("kim", "4711");
          assertThat(told.asker()).isNotEqualTo("kim");
          assertThat(told.facts()).isNotEmpty();
        });
  }
}
