package dev.sayso.dev.cost;

import dev.sayso.dev.local.CallMeter.Calls;
import dev.sayso.dev.local.LocalShop;
import dev.sayso.dev.play.ScenarioFiles;
import dev.sayso.dev.play.Stage;
import dev.sayso.dialog.Reply;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/// What turns consume, measured by playing scenarios in a shop on this machine: units of capacity
/// and calls as DynamoDB Local counts them, orders placed, and the time a turn takes without its
/// database. `behind` are the units of what follows orders, as forecasts.
public record TurnMix(
    int turns,
    int orders,
    Units units,
    Units behind,
    double calls,
    double ownMillis,
    Map<String, Kind> kinds) {

  public TurnMix {
    kinds = Collections.unmodifiableMap(new TreeMap<>(kinds));
  }

  /// Of capacity, in all turns together.
  public record Units(double reads, double writes) {
    Units plus(Calls calls) {
      return new Units(reads + calls.reads(), writes + calls.writes());
    }
  }

  /// All turns that were understood in one way.
  public record Kind(int turns, Units units, int calls) {
    Kind plus(Calls measured) {
      return new Kind(turns + 1, units.plus(measured), calls + measured.all());
    }
  }

  /// Plays the scenarios twice, and counts the second time: the first one warms up.
  public static TurnMix measure(LocalShop shop, List<Path> scenarios) throws IOException {
    var gathering = new Gathering(shop);
    gathering.play(scenarios);
    var counted = new Gathering(shop);
    counted.play(scenarios);
    return counted.mix();
  }

  /// Measures one turn after the other, as long as nobody else uses the shop.
  public static final class Gathering {

    private static final Units NONE = new Units(0, 0);
    private final LocalShop shop;
    private final Map<String, Kind> kinds = new TreeMap<>();
    private final List<Long> own = new ArrayList<>();
    private Units units = NONE;
    private Units behind = NONE;
    private int calls;
    private int orders;

    public Gathering(LocalShop shop) {
      this.shop = shop;
    }

    void play(List<Path> scenarios) throws IOException {
      var stage = new Stage(shop);
      for (var scenario : ScenarioFiles.read(scenarios)) {
        stage.set(scenario);
        int number = 0;
        for (var step : scenario.steps()) {
          stage.change(step.world());
          var id = scenario.name() + "/" + ++number;
          step.said().ifPresent(said -> take(Gathering::kind, () -> stage.say(said, id)));
        }
      }
    }

    /// Measures this turn; `kind` names it by its answer.
    public <T> void take(Function<T, String> kind, Supplier<T> turn) {
      long began = System.nanoTime();
      var outer = shop.meterBehind().measure(() -> shop.meter().measure(turn));
      long took = System.nanoTime() - began;
      var asked = outer.result().calls();
      own.add(Math.max(0, took - asked.nanos() - outer.calls().nanos()));
      units = units.plus(asked);
      behind = behind.plus(outer.calls());
      calls += asked.all();
      orders += outer.calls().all() > 0 ? 1 : 0;
      kinds.merge(
          kind.apply(outer.result().result()),
          new Kind(0, NONE, 0).plus(asked),
          (before, _) -> before.plus(asked));
    }

    private static String kind(Reply reply) {
      var intents = reply.understood().intents();
      return intents.isEmpty() ? "Unclear" : intents.getFirst().getClass().getSimpleName();
    }

    public TurnMix mix() {
      own.sort(null);
      double median = own.isEmpty() ? 0 : own.get(own.size() / 2) / 1e6;
      int turns = own.size();
      return new TurnMix(
          turns, orders, units, behind, turns == 0 ? 0 : (double) calls / turns, median, kinds);
    }
  }
}
