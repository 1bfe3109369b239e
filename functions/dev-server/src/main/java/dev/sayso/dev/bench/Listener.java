package dev.sayso.dev.bench;

import dev.sayso.dev.bench.Course.Mark;
import dev.sayso.dev.bench.Course.Question;
import dev.sayso.dev.play.Scenario;
import dev.sayso.dev.play.Step;
import dev.sayso.dialog.Reply;
import dev.sayso.dialog.Utterance;
import dev.sayso.dialog.intent.Intent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A simulated shopper with a scenario in mind, badly understood, who listens:
/// - says yes only to what the undisturbed dialog's shopper said yes to, judged by the goods and
///   amounts in the reply; says no where they differ, and nothing where no such question was asked;
/// - says a thing once more, if the reply shows that it did not come across; where the cart was
///   changed in another way than meant, says "undo" before;
/// - never says a thing a third time, and goes on with the scenario whatever happens.
final class Listener {

  /// In the languages that scenarios are in.
  private static final Map<String, Map<Reaction, String>> REACTIONS =
      Map.of(
          "en", Map.of(Reaction.NO, "no", Reaction.UNDO, "undo"),
          "de", Map.of(Reaction.NO, "nein", Reaction.UNDO, "rückgängig"));

  private final Performance performance;
  private final Scenario scenario;
  private final Course course;
  private final Noise noise;
  private boolean onTrack = true;

  Listener(Performance performance, Scenario scenario, Course course, Noise noise) {
    this.performance = performance;
    this.scenario = scenario;
    this.course = course;
    this.noise = noise;
  }

  void play() {
    for (int i = 0; i < scenario.steps().size(); i++) {
      var step = scenario.steps().get(i);
      performance.change(step);
      if (step.said().isPresent()) {
        turn(step.said().get(), course.marks().get(i).orElseThrow(), String.valueOf(i + 1));
      }
    }
    conclude();
  }

  private void turn(Step.Said said, Mark mark, String id) {
    if (mark.yes() && !listened(said, mark, id)) {
      onTrack = false;
      return;
    }
    var before = performance.had(said.place().speaker());
    var effect = performance.say(disturbed(said), id);
    if (!effect.equals(mark.effect()) && worthRepeating(said, mark)) {
      if (onTrack && !effect.held().cart().equals(before.cart())) {
        react(said, Reaction.UNDO, id);
      }
      effect = repeat(said, mark, id).orElse(effect);
    }
    onTrack = onTrack && effect.equals(mark.effect());
  }

  /// Whether the question is the one that a yes is to be said to. If it is about something else,
  /// the shopper says no.
  private boolean listened(Step.Said said, Mark mark, String id) {
    var now = performance.question(said);
    if (now.expects().equals(mark.asked().expects()) && !isMeant(now, mark)) {
      react(said, Reaction.NO, id);
    }
    return isMeant(now, mark);
  }

  private boolean isMeant(Question now, Mark mark) {
    boolean same = performance.offered(now).equals(performance.offered(mark.asked()));
    return now.expects().equals(mark.asked().expects()) && (same || !now.isYesOrNo());
  }

  private Optional<Effect> repeat(Step.Said said, Mark mark, String id) {
    if (mark.yes() && !isMeant(performance.question(said), mark)) {
      return Optional.empty();
    }
    performance.tally().count(Count.REPEATED);
    return Optional.of(performance.say(disturbed(said), id + "/again"));
  }

  /// A turn that is to be delivered twice keeps its id, and so cannot be said once more.
  private boolean worthRepeating(Step.Said said, Mark mark) {
    boolean heard = said.utterance() instanceof Utterance.Heard && said.id().isEmpty();
    return heard
        && (onTrack
            || !mark.unclear() && performance.last(said).stream().anyMatch(Listener::isUnclear));
  }

  static boolean isUnclear(Reply reply) {
    return reply.understood().first() instanceof Intent.Unclear;
  }

  private void react(Step.Said said, Reaction reaction, String id) {
    var language = said.place().locale().getLanguage();
    var words =
        Objects.requireNonNull(
            Objects.requireNonNull(REACTIONS.getOrDefault(language, REACTIONS.get("en")))
                .get(reaction));
    var reacts = new Step.Said(said.place(), Utterance.Heard.of(words), Optional.empty());
    performance.say(disturbed(reacts), id + "/" + reaction.name().toLowerCase(Locale.ROOT));
  }

  private Step.Said disturbed(Step.Said said) {
    return said.utterance() instanceof Utterance.Heard(List<String> texts)
        ? new Step.Said(
            said.place(),
            new Utterance.Heard(texts.stream().map(noise::disturb).toList()),
            said.id())
        : said;
  }

  private void conclude() {
    var tally = performance.tally();
    var meant = new ArrayList<>(course.ordered());
    long unmeant = performance.ordered().stream().filter(order -> !meant.remove(order)).count();
    tally.count(Count.NOT_MEANT, (int) unmeant);
    boolean alike = performance.held().equals(course.end());
    tally.countIf(alike, Count.ALIKE);
    tally.countIf(course.isTask(), Count.TASKS);
    tally.countIf(course.isTask() && alike, Count.DONE);
  }

  /// What a shopper says that is in no scenario.
  private enum Reaction {
    NO,
    UNDO
  }
}
