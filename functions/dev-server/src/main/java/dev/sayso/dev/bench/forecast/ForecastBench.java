package dev.sayso.dev.bench.forecast;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.sayso.commerce.replenishment.ForecastModel;
import dev.sayso.commerce.replenishment.Population;
import dev.sayso.commerce.replenishment.Trees;
import dev.sayso.dev.bench.forecast.resolver.ResolverBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Foretells the streams of a folder. With a prior, its shoppers teach the population and the
/// weights; a shopper who is in both is foretold by weights and a population that a fifth of the
/// shoppers, they among them, had no part in. Without, the shipped weights are used, and the
/// population is learned from the stream.
public final class ForecastBench {

  private final DataFiles files;
  private final Optional<DataFiles> prior;
  private final Optional<Path> predictions;
  private final Consumer<String> says;

  public ForecastBench(
      DataFiles files,
      Optional<DataFiles> prior,
      Optional<Path> predictions,
      Consumer<String> says) {
    this.files = files;
    this.prior = prior;
    this.predictions = predictions;
    this.says = says;
  }

  public SetResult run(String name) throws IOException {
    says.accept(name + ": reading");
    var data = files.read(name);
    var replays = new ArrayList<Replay>();
    var known = prior.filter(files -> files.has(name));
    if (known.isPresent()) {
      says.accept(name + ": learning from the prior");
      withPrior(data, new Training(known.get().read(name)), replays);
    } else {
      says.accept(name + ": foretelling");
      var replay = new Replay(data, ForecastModel.shipped(), new Population(data::kind), true);
      replay.play(data.shoppers().keySet());
      replays.add(replay);
    }
    var foretold = replays.stream().flatMap(one -> one.foretold().stream()).toList();
    var update = new Timings();
    var ranking = new Timings();
    replays.forEach(one -> update.addAll(one.update()));
    replays.forEach(one -> ranking.addAll(one.ranking()));
    if (predictions.isPresent()) {
      Files.createDirectories(predictions.get());
      Files.writeString(predictions.get().resolve(name + ".csv"), csv(foretold));
    }
    return SetResult.of(data, foretold, update, ranking);
  }

  private void withPrior(DataSet data, Training training, List<Replay> replays) {
    var both = new HashSet<>(data.shoppers().keySet());
    both.retainAll(training.shoppers());
    var only = new HashSet<>(data.shoppers().keySet());
    only.removeAll(both);
    if (!only.isEmpty()) {
      says.accept(data.name() + ": fitting the weights");
      replays.add(replay(data, training, -1, only));
    }
    for (int part = 0; part < Training.PARTS && !both.isEmpty(); part++) {
      int left = part;
      says.accept(data.name() + ": fitting without part " + (part + 1) + " of " + Training.PARTS);
      var shoppers =
          both.stream()
              .filter(shopper -> Training.part(shopper) == left)
              .collect(Collectors.toSet());
      training.without(part, true);
      replays.add(replay(data, training, part, shoppers));
      training.without(part, false);
    }
  }

  private Replay replay(DataSet data, Training training, int without, Set<String> shoppers) {
    var model = Training.fit(training.baskets(without), training.days(without));
    says.accept(data.name() + ": foretelling");
    var replay = new Replay(data, model, training.population(), false);
    replay.play(shoppers);
    return replay;
  }

  /// How well it is known what "reorder coffee" means: in simulated homes, and in the streams as if
  /// everything bought again had been asked for by its kind.
  public List<ResolverTable> resolver(List<String> names) {
    says.accept("asking simulated homes");
    var homes = ResolverBench.measure();
    var tables = new ArrayList<ResolverTable>();
    tables.add(new ResolverTable("homes", homes.getFirst()));
    tables.add(new ResolverTable("several fit", homes.getLast()));
    for (var name : names) {
      says.accept(name + ": asking by kind");
      var occasions = Shelves.of(files.read(name), files.shelves(name));
      if (!occasions.isEmpty()) {
        tables.add(new ResolverTable(name, ResolverBench.scores(occasions)));
      }
    }
    return tables;
  }

  /// Fits the weights to all streams together and writes them as the files that Sayso ships.
  public void ship(List<String> names, Path folder) throws IOException {
    var baskets = new ArrayList<Rows>();
    var days = new ArrayList<Rows>();
    for (var name : names) {
      says.accept(name + ": gathering");
      var training = new Training(files.read(name));
      baskets.addAll(training.baskets(-1));
      days.addAll(training.days(-1));
    }
    says.accept("fitting");
    var none = Trees.parse("0 0");
    var model = Training.fit(baskets, days, new ForecastModel(none, none));
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("forecast-basket.txt"), model.basket().toText(), US_ASCII);
    Files.writeString(folder.resolve("forecast-due.txt"), model.due().toText(), US_ASCII);
    says.accept("fitting to simulated homes");
    Files.writeString(folder.resolve("reorder-choice.txt"), ResolverBench.fit(), US_ASCII);
  }

  private static String csv(List<Foretold> foretold) {
    var csv = new StringBuilder("shopper,rank,product,expected_date\n");
    for (var one : foretold) {
      var id = one.query().id();
      int rank = 0;
      for (var sku : one.basket()) {
        csv.append(id).append(',').append(++rank).append(',').append(sku).append(",\n");
      }
      for (var sku : one.query().pairs()) {
        var days = one.days().get(sku);
        if (days != null) {
          var day = one.query().after().plusDays(days.expected());
          csv.append(id).append(",0,").append(sku).append(',').append(day).append('\n');
        }
      }
    }
    return csv.toString();
  }
}
