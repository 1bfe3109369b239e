package dev.sayso.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.shopper.Role;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.understanding.LanguageModel.Answer;
import dev.sayso.dialog.understanding.Question;
import dev.sayso.dialog.understanding.Reading;
import dev.sayso.dialog.understanding.ScriptedModel;
import dev.sayso.dialog.understanding.Wish;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecondOpinionTest {

  private static final String RIDDLE = "what on earth do people dunk their cookies in";

  private static Reading add(String name, int count) {
    return Reading.of(
        "ADD",
        new Reading.Thing(
            name, Optional.of(BigDecimal.valueOf(count)), Optional.empty(), "", List.of()));
  }

  private static Reading search(String name) {
    return Reading.of("SEARCH", Reading.Thing.of(name));
  }

  @Test
  void what_the_rules_understand_is_not_asked() {
    var model = ScriptedModel.saying(search("butter"));
    var talk = new Conversation(model);
    talk.say("add milk");
    talk.say("what's in my cart");
    talk.say("check out");
    talk.say("yes");
    assertThat(model.asked).isEmpty();
    assertThat(talk.orders()).hasSize(2);
  }

  @Test
  void what_the_rules_do_not_understand_is_looked_for() {
    var model = ScriptedModel.saying(search("meadow milk"));
    var talk = new Conversation(model);
    var reply = talk.say(RIDDLE);
    assertThat(reply.prompt().written()).contains("Meadow milk", "1.89");
    assertThat(model.asked).hasSize(1);
    assertThat(model.asked.getFirst().utterance().words()).isEqualTo(RIDDLE);
    assertThat(talk.cart().isEmpty()).isTrue();
    talk.say("yes");
    assertThat(talk.cart().lines()).hasSize(1);
  }

  @Test
  void a_name_that_nobody_knows_is_asked_about_too() {
    var model = ScriptedModel.saying(search("meadow milk"));
    assertThat(new Conversation(model).say("find me moo juice").prompt().written())
        .contains("Meadow milk");
  }

  @Test
  void several_things_are_added_by_a_yes_and_not_before() {
    var talk = new Conversation(ScriptedModel.saying(add("meadow milk", 2)));
    var reply = talk.say(RIDDLE);
    assertThat(reply.prompt().written()).contains("2 Meadow milk", "3.78");
    assertThat(reply.understood().first()).isInstanceOf(Intent.Suggest.class);
    assertThat(talk.cart().isEmpty()).isTrue();
    talk.say("yes");
    assertThat(talk.cart().lines())
        .singleElement()
        .satisfies(line -> assertThat(line.quantity().packs()).isEqualByComparingTo("2"));
  }

  @Test
  void what_the_shop_lacks_of_a_suggestion_is_counted_and_not_named() {
    var recipe =
        Reading.of(
            "ADD",
            Reading.Thing.of("meadow milk"),
            Reading.Thing.of("unicorn dust"),
            Reading.Thing.of("meadow butter"));
    var reply = new Conversation(ScriptedModel.saying(recipe)).on(Capabilities.TEXT).say(RIDDLE);
    assertThat(reply.prompt().written())
        .contains("Meadow milk", "Meadow butter", "4.68", "One more thing")
        .doesNotContain("unicorn");
  }

  @ParameterizedTest
  @ValueSource(strings = {"YES", "CHECKOUT", "ADD", "SEARCH", "READ_CART"})
  void a_proposed_order_stays_what_it_was(String wish) {
    var model = ScriptedModel.saying(Reading.of(wish, Reading.Thing.of("meadow butter")));
    var talk = new Conversation(model);
    talk.say("reorder dishwasher tabs");
    var before = talk.visit().session().expectation();
    talk.say(RIDDLE);
    assertThat(model.asked).hasSize(1);
    assertThat(model.asked.getFirst().allowed())
        .isEqualTo(Set.of(Wish.ASK_DETAIL, Wish.HELP, Wish.REPEAT));
    assertThat(talk.visit().session().expectation()).isEqualTo(before);
    assertThat(talk.orders()).hasSize(1);
    talk.say("yes");
    assertThat(talk.orders()).hasSize(2);
    assertThat(talk.orders().getFirst().lines().getFirst().sku())
        .isEqualTo(Conversation.TABS.sku());
  }

  @Test
  void a_question_about_the_order_is_answered_and_the_order_stays_proposed() {
    var talk =
        new Conversation(
            ScriptedModel.saying(
                new Reading("ASK_DETAIL", List.of(), "", "TOTAL", Optional.empty())));
    talk.say("reorder dishwasher tabs");
    assertThat(talk.say("what does that set me back all told").prompt().written())
        .contains("12.49");
    talk.say("yes");
    assertThat(talk.orders()).hasSize(2);
  }

  @Test
  void more_than_the_shops_cap_is_refused_and_asked_about() {
    var talk = new Conversation(ScriptedModel.saying(add("meadow milk", 25)));
    assertThat(talk.say(RIDDLE).understood().first()).isInstanceOf(Intent.Unclear.class);
    assertThat(talk.cart().isEmpty()).isTrue();
  }

  @Test
  void without_an_answer_the_rules_reading_stands() {
    for (var answer : List.of(new Answer.Unsure(), new Answer.Unavailable())) {
      var with = new Conversation(ScriptedModel.answering(answer)).say(RIDDLE);
      assertThat(with).isEqualTo(new Conversation().say(RIDDLE));
    }
  }

  @Test
  void while_a_code_is_waited_for_nothing_leaves_the_house() {
    var model = ScriptedModel.saying(search("meadow milk"));
    var talk =
        new Conversation(Conversation.shopper(Role.ADULT, null, "4711"), same -> same, model);
    talk.sell(Conversation.TABS, 15000, 40);
    talk.say("reorder dishwasher tabs");
    talk.say("yes");
    talk.say("blimey it was something with a seven");
    assertThat(model.asked).isEmpty();
  }

  @Test
  void names_and_numbers_are_not_told() {
    var model = ScriptedModel.answering(new Answer.Unsure());
    new Conversation(model)
        .say("blimey Kim wonders whether 4711 or kim@example.com is what folks dunk in");
    assertThat(model.asked)
        .extracting(Question::utterance)
        .extracting(Question.Utterance::words)
        .allSatisfy(words ->
            assertThat(words.toLowerCase(Locale.ROOT)).doesNotContain("kim", "4711", "example"));
    assertThat(model.asked).hasSize(1);
    assertThat(model.asked.getFirst().asker()).isNotEqualTo("kim");
  }

  @Test
  void words_that_only_a_model_said_are_never_spoken() {
    var model = ScriptedModel.saying(search("you read what a shopper"));
    assertThat(new Conversation(model).say(RIDDLE)).isEqualTo(new Conversation().say(RIDDLE));
  }
}
