package dev.sayso.dev.bench;

import dev.sayso.dev.local.LocalShop;
import dev.sayso.dev.play.Scenario;
import dev.sayso.dev.play.Stage;
import dev.sayso.dev.play.Step;
import dev.sayso.dialog.Utterance;
import java.util.Optional;

/// How much the assistant says in one task, from the first word of the shopper to the end of the
/// reply that says the order is placed. The shopper has met the assistant before, because who it is
/// is said once in a shopper's life.
///
/// @param turns what the shopper says
/// @param words what the assistant says, without the last reply
/// @param last words of the last reply
/// @param ordered whether it came to an order or changed one
public record WordsToOrder(String task, int turns, int words, int last, boolean ordered) {

  /// Plays one task.
  public static WordsToOrder of(LocalShop shop, Scenario task) {
    var performance = new Performance(shop, task);
    meet(shop, task);
    int turns = 0;
    int words = 0;
    int last = 0;
    for (int i = 0; i < task.steps().size(); i++) {
      var step = task.steps().get(i);
      performance.change(step);
      if (step.said().isPresent()) {
        turns++;
        words += last;
        performance.say(step.said().get(), String.valueOf(i + 1));
        last = performance.last(step.said().get()).orElseThrow().prompt().words();
      }
    }
    return new WordsToOrder(task.name(), turns, words, last, !performance.ordered().isEmpty());
  }

  private static void meet(LocalShop shop, Scenario task) {
    task.steps().stream()
        .flatMap(step -> step.said().stream())
        .findFirst()
        .ifPresent(said ->
            new Stage(shop)
                .say(
                    new Step.Said(
                        said.place().inSession("before"), new Utterance.Opened(), Optional.empty()),
                    "before"));
  }
}
