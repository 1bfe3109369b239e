package dev.sayso.dev.bench;

import dev.sayso.dev.bench.Course.Mark;
import dev.sayso.dev.play.Scenario;
import dev.sayso.dev.play.Step;
import dev.sayso.dialog.intent.Intent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Plays a scenario undisturbed, to learn what is meant.
final class Rehearsal {

  private final Performance performance;

  private Rehearsal(Performance performance) {
    this.performance = performance;
  }

  static Course of(Performance performance, Scenario scenario) {
    var rehearsal = new Rehearsal(performance);
    var before = performance.held();
    var marks = new ArrayList<Optional<Mark>>();
    for (var step : scenario.steps()) {
      performance.change(step);
      marks.add(step.said().map(said -> rehearsal.say(said, String.valueOf(marks.size() + 1))));
    }
    return new Course(marks, performance.ordered(), before, performance.held());
  }

  private Mark say(Step.Said said, String id) {
    var asked = performance.question(said);
    var effect = performance.say(said, id);
    var reply = performance.last(said).orElseThrow();
    boolean yes = reply.understood().intents().equals(List.of(new Intent.Yes()));
    return new Mark(asked, yes, Listener.isUnclear(reply), effect);
  }
}
