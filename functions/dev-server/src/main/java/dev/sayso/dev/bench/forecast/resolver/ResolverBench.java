package dev.sayso.dev.bench.forecast.resolver;

import dev.sayso.commerce.replenishment.Choosing;
import dev.sayso.commerce.replenishment.ForecastModel;
import dev.sayso.commerce.replenishment.Forecasting;
import dev.sayso.commerce.replenishment.Kind;
import dev.sayso.commerce.replenishment.Population;
import java.util.ArrayList;
import java.util.List;

/// Measures how well Sayso knows what "reorder coffee" means, on homes with known truth: the
/// weights were fitted to homes of other seeds.
public final class ResolverBench {

  private static final int HOMES = 400;
  private static final long FITTED_FROM = 1;
  private static final long MEASURED_FROM = 10_000;

  private ResolverBench() {}

  /// The figures of all rules on the measured homes: of all orders, then of those where several
  /// products bought before fit.
  public static List<List<ResolverScore>> measure() {
    var all = occasions(MEASURED_FROM, HOMES);
    var several = all.stream().filter(Occasion::several).toList();
    return List.of(scores(all), scores(several));
  }

  /// The weights' file, fitted to the homes that are not measured.
  public static String fit() {
    return Fitter.text(Fitter.fit(occasions(FITTED_FROM, HOMES)));
  }

  /// The figures of all rules on other orders than those of simulated homes.
  public static List<ResolverScore> scores(List<Occasion> occasions) {
    return scores(Choosing.shipped(), occasions);
  }

  static List<ResolverScore> scores(Choosing choosing, List<Occasion> occasions) {
    double right = 1 - ResolverScore.of("", Guesser.last(1), occasions).proposal();
    return List.of(
        ResolverScore.of("Sayso", Guesser.sayso(choosing), occasions),
        ResolverScore.of("last bought", Guesser.last(right), occasions),
        ResolverScore.of("most frequent", Guesser.most(), occasions));
  }

  static List<Occasion> occasions(long from, int homes) {
    var population = new Population(_ -> Kind.UNKNOWN);
    var forecasting = new Forecasting(ForecastModel.shipped(), population);
    var all = new ArrayList<Occasion>();
    for (long seed = from; seed < from + homes; seed++) {
      all.addAll(new Home(seed, forecasting).year());
    }
    return all;
  }
}
