package dev.sayso.dev.play;

import dev.sayso.commerce.notice.Notice;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dev.local.LocalShop;
import dev.sayso.dialog.Reply;
import dev.sayso.seed.strict.BadInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Plays scenarios, each from its own seed, against one shop. The first step that goes wrong ends a
/// scenario.
public final class ScenarioPlayer {

  private final LocalShop shop;
  private final Stage stage;
  private final Consumer<String> transcript;

  /// `transcript` hears every line that is said on either side.
  public ScenarioPlayer(LocalShop shop, Consumer<String> transcript) {
    this.shop = shop;
    this.stage = new Stage(shop);
    this.transcript = transcript;
  }

  public Outcome play(Scenario scenario) {
    stage.set(scenario);
    for (int i = 0; i < scenario.steps().size(); i++) {
      var step = scenario.steps().get(i);
      var why = play(step, scenario.name() + "/" + (i + 1));
      if (why.isPresent()) {
        return new Outcome.Failed(scenario.name(), i + 1, step.label(), why.get());
      }
    }
    return new Outcome.Passed(scenario.name());
  }

  private Optional<String> play(Step step, String id) {
    try {
      stage.change(step.world());
      var misses = new ArrayList<String>();
      step.sweep().ifPresent(expected -> misses.addAll(expected.misses(sweep())));
      var reply = step.said().map(said -> say(said, step.label(), id));
      reply.ifPresent(heard -> misses.addAll(misses(step, heard)));
      misses.addAll(stateMisses(step));
      var heard = reply.map(said -> ", heard \"" + said.prompt().written() + "\"").orElse("");
      return misses.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", misses) + heard);
    } catch (BadInputException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      return Optional.of("expected a reply, but Sayso broke: " + e);
    }
  }

  private List<Notice> sweep() {
    var sent = stage.sweep();
    sent.forEach(notice -> transcript.accept("notice> " + notice.words().text()));
    return sent;
  }

  private Reply say(Step.Said said, String label, String id) {
    transcript.accept("you> " + label);
    var reply = stage.say(said, id);
    transcript.accept("sayso> " + reply.prompt().written());
    return reply;
  }

  private static List<String> misses(Step step, Reply reply) {
    var misses = new ArrayList<String>();
    step.said().ifPresent(said -> misses.addAll(Etiquette.misses(reply, said.place().surface())));
    step.reply().ifPresent(expected -> misses.addAll(expected.misses(reply)));
    return misses;
  }

  private List<String> stateMisses(Step step) {
    if (step.state().isAny()) {
      return List.of();
    }
    var speaker =
        step.said()
            .map(said -> said.place().speaker())
            .or(() -> shop.shoppers().stream().map(one -> one.id()).findFirst())
            .orElse(new ShopperId("nobody"));
    return shop.shopper(speaker)
        .map(state -> step.state().misses(state))
        .orElse(List.of("there is no shopper " + speaker));
  }
}
