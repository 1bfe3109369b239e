package dev.sayso.channel.google;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.dialog.Expectation;
import dev.sayso.dialog.Reply;
import dev.sayso.dialog.Reply.Display.Row;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a HandlerResponse says.
class ActionsResponseTest {
  private static final Expectation CHOICE =
      new Expectation.Choice(new Expectation.Options.Products());

  private static Answer answer(String event, Reply reply) {
    return new ActionsChannel(ScriptedAssistant.saying(reply), Requests.SETTINGS, _ -> {})
        .answer(Requests.event(event));
  }

  @Test
  void aConversationThatIsOverEnds() {
    var json =
        ActionsSchema.response(answer("actions-yes.json", ScriptedAssistant.telling("Ordered.")));
    assertThat(json.at("/scene/next/name").asText()).isEqualTo("actions.scene.END_CONVERSATION");
    assertThat(json.at("/scene/name").asText()).isEqualTo("Shop");
    assertThat(json.at("/session/params/sayso_reprompt").isNull()).isTrue();
  }

  @Test
  void aConversationThatGoesOnStaysInItsScene() {
    var json =
        ActionsSchema.response(answer("actions-yes.json", ScriptedAssistant.asking("More?")));
    assertThat(json.has("scene")).isFalse();
    assertThat(json.at("/session/id").asText()).isEqualTo("ABwpp-kim");
    assertThat(json.at("/session/params/sayso_reprompt").asText()).isEqualTo("Shall I go on?");
  }

  @Test
  void aScreenShowsATableAndSuggestions() {
    var row = new Row("Towels", "6 rolls", "$8.00");
    var display = Optional.of(new Reply.Display("Paper towels", List.of(row, row)));
    var reply = ScriptedAssistant.showing("Which one?", true, CHOICE, display);
    var screen = ActionsSchema.response(answer("actions-search-on-a-screen.json", reply));
    assertThat(screen.at("/prompt/content/table/rows")).hasSize(2);
    assertThat(screen.at("/prompt/suggestions/1/title").asText()).isEqualTo("The second one");

    var speaker = ActionsSchema.response(answer("actions-yes.json", reply));
    assertThat(speaker.at("/prompt").has("content")).isFalse();
    assertThat(speaker.at("/prompt").has("suggestions")).isFalse();
  }

  @Test
  void textHas640CharactersAtMost() {
    var reply = ScriptedAssistant.asking("So many words. ".repeat(200) + "Order it?");
    var json = ActionsSchema.response(answer("actions-yes.json", reply));
    assertThat(json.at("/prompt/firstSimple/text").asText()).endsWith("Order it?");
  }
}
