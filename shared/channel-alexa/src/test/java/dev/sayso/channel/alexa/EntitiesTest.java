package dev.sayso.channel.alexa;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazon.ask.model.Response;
import com.amazon.ask.model.dialog.DynamicEntitiesDirective;
import com.amazon.ask.model.er.dynamic.Entity;
import com.amazon.ask.model.er.dynamic.EntityListItem;
import com.amazon.ask.model.er.dynamic.UpdateBehavior;
import dev.sayso.dialog.Reply;
import dev.sayso.dialog.SpokenName;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EntitiesTest {
  private static final SpokenName COFFEE =
      new SpokenName("COF-1", "Casa Bean coffee", List.of("coffee beans", "coffee"));
  private static final SpokenName MILK = new SpokenName("MLK-1", "Oatwick oat milk", List.of());

  private static Response respond(Reply reply, String event) {
    var channel = new AlexaChannel(ScriptedAssistant.saying(reply), Requests.SETTINGS, _ -> {});
    return AmazonModel.response(channel.answer(Requests.event(event)).body());
  }

  private static Reply asking(List<SpokenName> vocabulary) {
    return knowing(ScriptedAssistant.asking("What can I get for you?"), vocabulary);
  }

  private static Reply knowing(Reply reply, List<SpokenName> vocabulary) {
    return new Reply(
        reply.prompt(),
        reply.reprompt(),
        reply.listens(),
        reply.expects(),
        reply.understood(),
        reply.display(),
        reply.card(),
        reply.handover(),
        vocabulary,
        reply.candidates(),
        reply.course());
  }

  private static List<Entity> values(Response response) {
    assertThat(response.getDirectives()).hasSize(1);
    var directive = (DynamicEntitiesDirective) response.getDirectives().getFirst();
    assertThat(directive.getUpdateBehavior()).isEqualTo(UpdateBehavior.REPLACE);
    assertThat(directive.getTypes()).extracting(EntityListItem::getName).containsExactly("Product");
    return directive.getTypes().getFirst().getValues();
  }

  @Test
  void asASessionOpensAlexaIsToldTheShoppersProducts() {
    var values = values(respond(asking(List.of(COFFEE, MILK)), "launch.json"));
    assertThat(values).extracting(Entity::getId).containsExactly("COF-1", "MLK-1");
    assertThat(values.getFirst().getName().getValue()).isEqualTo("Casa Bean coffee");
    assertThat(values.getFirst().getName().getSynonyms()).containsExactly("coffee beans", "coffee");
  }

  @Test
  void laterTurnsOfASessionSayNothingOfIt() {
    assertThat(respond(asking(List.of(COFFEE)), "add.json").getDirectives()).isEmpty();
  }

  @Test
  void aSessionThatEndsAtOnceIsToldNothing() {
    var farewell = knowing(ScriptedAssistant.telling("Goodbye."), List.of(COFFEE));
    assertThat(respond(farewell, "launch.json").getDirectives()).isEmpty();
  }

  @Test
  void aShopperWithoutProductsIsToldOfNone() {
    assertThat(respond(asking(List.of()), "launch.json").getDirectives()).isEmpty();
  }

  @Test
  void namesAndSynonymsTogetherAreAtMostAHundred() {
    var many =
        IntStream.range(0, 90)
            .mapToObj(i -> new SpokenName("S" + i, "name " + i, List.of("word " + i, "alias " + i)))
            .toList();
    var values = values(respond(asking(many), "launch.json"));
    int said = values.stream().mapToInt(it -> 1 + it.getName().getSynonyms().size()).sum();
    assertThat(said).isEqualTo(100);
    assertThat(values.getFirst().getId()).isEqualTo("S0");
  }

  @Test
  void whatIsSaidOfTwoProductsBelongsToTheOneBoughtMore() {
    var decaf = new SpokenName("COF-2", "Quiet Night decaf", List.of("Coffee", "decaf"));
    var values = values(respond(asking(List.of(COFFEE, decaf)), "launch.json"));
    assertThat(values.getLast().getName().getSynonyms()).containsExactly("decaf");
  }

  @Test
  void namesAreCleanAndNoneIsTooLong() {
    var odd = new SpokenName("X", "Ben &\u0000 Jerry\n<b>", List.of("x".repeat(141), "\u0007"));
    var values = values(respond(asking(List.of(odd)), "launch.json"));
    assertThat(values.getFirst().getName().getValue()).isEqualTo("Ben & Jerry <b>");
    assertThat(values.getFirst().getName().getSynonyms()).isEmpty();
  }

  @Test
  void theShoppersOwnProductIsTakenBeforeThatOfTheModel() {
    var assistant = ScriptedAssistant.saying(ScriptedAssistant.asking("Order it?"));
    var channel = new AlexaChannel(assistant, Requests.SETTINGS, _ -> {});
    channel.answer(Requests.event("own-product.json"));
    assertThat(assistant.turns).hasSize(1);
    assertThat(Optional.of(assistant.turns.getFirst().utterance()))
        .hasToString("Optional[Heard[hypotheses=[change the Casa Bean coffee to 3]]]");
  }
}
