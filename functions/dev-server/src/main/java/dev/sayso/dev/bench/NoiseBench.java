package dev.sayso.dev.bench;

import dev.sayso.dev.local.LocalShop;
import dev.sayso.dev.play.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Plays every scenario as shoppers who are badly understood would, at each level of noise, several
/// times. The same seed gives the same figures.
public final class NoiseBench {

  /// Shares of the words that are disturbed.
  public static final List<Double> LEVELS = List.of(0.0, 0.1, 0.2, 0.4);

  private final List<Scenario> scenarios;
  private final int repetitions;
  private final long seed;
  private final Map<String, Confusions> confusions;

  /// `repetitions` of each scenario at each level above 0.
  public NoiseBench(List<Scenario> scenarios, int repetitions, long seed) {
    this.scenarios = List.copyOf(scenarios);
    this.repetitions = repetitions;
    this.seed = seed;
    var languages = new LinkedHashSet<String>();
    scenarios.forEach(scenario -> languages.add(language(scenario)));
    confusions =
        languages.stream()
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    language -> Confusions.of(language, Vocabulary.of(language, scenarios))));
  }

  /// All of one scenario.
  public Played play(LocalShop shop, Scenario scenario) {
    var course = Rehearsal.of(new Performance(shop, scenario), scenario);
    var tallies = new ArrayList<Tally>();
    var wrong = new ArrayList<Wrong>();
    var undone = new ArrayList<String>();
    for (double level : LEVELS) {
      var sum = new Tally();
      for (int i = 0; i < (level == 0 ? 1 : repetitions); i++) {
        var performance = new Performance(shop, scenario);
        play(performance, scenario, course, noise(scenario, level, i));
        sum.add(performance.tally());
        if (!performance.tally().isClean()) {
          wrong.add(new Wrong(performance.tally().wrongs(), performance.described(level)));
        } else if (performance.tally().of(Count.ALIKE) == 0) {
          undone.add(performance.described(level));
        }
      }
      tallies.add(sum);
    }
    return new Played(tallies, wrong, undone);
  }

  private static void play(Performance performance, Scenario scenario, Course course, Noise noise) {
    try {
      new Listener(performance, scenario, course, noise).play();
    } catch (RuntimeException e) {
      performance.broke(e);
    }
  }

  private Noise noise(Scenario scenario, double level, int repetition) {
    var name = seed + "/" + scenario.name() + "/" + level + "/" + repetition;
    var words = confusions.get(language(scenario));
    if (words == null) {
      throw new IllegalArgumentException("no scenario of this bench: " + scenario.name());
    }
    return new Noise(words, level, new Random(name.hashCode()));
  }

  /// The language of the first thing that is said.
  private static String language(Scenario scenario) {
    return scenario.steps().stream()
        .flatMap(step -> step.said().stream())
        .map(said -> said.place().locale().getLanguage())
        .findFirst()
        .orElse("en");
  }

  /// What one scenario came to: a tally for each of [#LEVELS], the dialogs in which something
  /// happened that must not, and the others that did not come to what was meant, as text.
  public record Played(List<Tally> tallies, List<Wrong> wrong, List<String> undone) {
    public Played {
      tallies = List.copyOf(tallies);
      wrong = List.copyOf(wrong);
      undone = List.copyOf(undone);
    }
  }

  /// A dialog in which something happened that must not, as text.
  public record Wrong(List<Count> what, String dialog) {
    public Wrong {
      what = List.copyOf(what);
    }
  }
}
