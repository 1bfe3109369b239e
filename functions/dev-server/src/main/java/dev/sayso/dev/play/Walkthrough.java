package dev.sayso.dev.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dev.local.LocalShop;
import dev.sayso.dev.local.ShopperState;
import dev.sayso.dev.turn.ReplyJson;
import dev.sayso.dev.turn.Surface;
import dev.sayso.dialog.Reply;
import dev.sayso.seed.strict.BadInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Plays a scenario from beginning to end, and tells of every step what was said, what came of it,
/// and which of the scenario's wishes hold. Other than [ScenarioPlayer] it goes on after a miss.
public final class Walkthrough {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final LocalShop shop;
  private final Stage stage;

  /// The shop is seeded anew for each scenario.
  public Walkthrough(LocalShop shop) {
    this.shop = shop;
    this.stage = new Stage(shop);
  }

  /// `{name, passed, steps: [{said, before, reply, checks, state}]}`.
  public ObjectNode play(ScenarioReader.Written written) {
    var scenario = written.scenario();
    stage.set(scenario);
    var json = JSON.objectNode().put("name", scenario.name());
    json.put("description", written.tree().path("description").asText(""));
    var steps = json.putArray("steps");
    boolean passed = true;
    for (int i = 0; i < scenario.steps().size(); i++) {
      var turn = written.tree().at("/turns/" + i);
      var told = steps.addObject();
      passed &= play(scenario.steps().get(i), turn, scenario.name() + "/" + (i + 1), told);
    }
    return json.put("passed", passed);
  }

  /// The replies to a scenario's turns and what is true after each, written into it as what must
  /// come: so a conversation becomes a test.
  public void expectAsPlayed(ScenarioReader.Written written) {
    var scenario = written.scenario();
    stage.set(scenario);
    for (int i = 0; i < scenario.steps().size(); i++) {
      var step = scenario.steps().get(i);
      var turn = (ObjectNode) written.tree().at("/turns/" + i);
      var reply = take(step, scenario.name() + "/" + (i + 1));
      reply.ifPresent(heard -> turn.set("reply", expected(heard)));
      state(step).ifPresent(state -> turn.set("state", counted(state)));
    }
  }

  private boolean play(Step step, JsonNode turn, String id, ObjectNode told) {
    said(step, turn, told);
    var checks = new ArrayList<Check>();
    try {
      var reply = take(step, id);
      reply.ifPresent(heard -> {
        told.set("reply", ReplyJson.of(heard));
        checks.addAll(Check.ofReply(turn.path("reply"), heard));
        step.said().ifPresent(said -> checks.add(manners(told, heard, said.place().surface())));
      });
      state(step)
          .ifPresent(state -> {
            told.set("state", counted(state));
            checks.addAll(Check.ofState(turn.path("state"), state));
          });
    } catch (BadInputException e) {
      checks.add(new Check("can be played", List.of(String.valueOf(e.getMessage()))));
    }
    var list = told.putArray("checks");
    checks.forEach(check -> list.add(json(check)));
    return checks.stream().allMatch(Check::holds);
  }

  private Optional<Reply> take(Step step, String id) {
    stage.change(step.world());
    return step.said().map(said -> stage.say(said, id));
  }

  private Optional<ShopperState> state(Step step) {
    return step.said()
        .map(said -> said.place().speaker())
        .or(() -> shop.shoppers().stream().map(one -> one.id()).findFirst())
        .flatMap((ShopperId id) -> shop.shopper(id));
  }

  private static void said(Step step, JsonNode turn, ObjectNode told) {
    told.put("label", step.label());
    step.said()
        .ifPresent(said ->
            told.put("shopper", said.place().speaker().value())
                .put("session", said.place().session())
                .put("surface", said.place().surface().code())
                .put("locale", said.place().locale().toLanguageTag()));
    var before = told.putObject("before");
    for (var name : List.of("now", "after", "event", "offers")) {
      if (turn.has(name)) {
        before.set(name, turn.get(name));
      }
    }
  }

  /// What every reply must keep, whether the scenario says so or not.
  private static Check manners(ObjectNode told, Reply reply, Surface surface) {
    int most = Etiquette.most(reply, surface);
    told.put("budget", most);
    var wish = "at most " + most + " words and one question";
    return new Check(wish, Etiquette.misses(reply, surface));
  }

  private static JsonNode counted(ShopperState state) {
    return JSON.objectNode()
        .put("cart", state.cart().lines().size())
        .put("orders", state.orders().size())
        .put("pending", state.pending().isPresent());
  }

  private static JsonNode expected(Reply reply) {
    var json = JSON.objectNode();
    json.putArray("has").add(reply.prompt().written());
    return json.put("listens", reply.listens()).put("expects", reply.expects().code());
  }

  private static JsonNode json(Check check) {
    var json = JSON.objectNode().put("wish", check.wish()).put("holds", check.holds());
    check.misses().forEach(json.withArray("misses")::add);
    return json;
  }
}
