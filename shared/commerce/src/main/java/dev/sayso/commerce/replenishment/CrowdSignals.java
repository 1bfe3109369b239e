package dev.sayso.commerce.replenishment;

import dev.sayso.commerce.replenishment.Signals.Candidate;
import dev.sayso.commerce.replenishment.Signals.Shelf;
import java.util.List;

/// What other shoppers teach about a candidate: how popular it is overall, lately and in everyone's
/// latest basket; how many buy it again and after how long (it and its kind); what follows the
/// products of the last basket; and what shoppers of alike taste buy. The last is the incremental form
/// of user-wise collaborative filtering (UP-CF, Faggioli et al., UMAP 2020): likeness of two products
/// is the cosine of their sets of buyers, weighed with the shopper's own liveliest products.
final class CrowdSignals {

  static final List<String> NAMES =
      List.of(
          "shoppers", "popular", "lately", "before", "latest", "repeat", "hazard", "elapsed",
          "perBuyer", "trend", "next", "nextMost", "together", "togetherMost", "kindRepeat",
          "kindHazard", "kindElapsed", "shelfShare", "shelfWeight", "shelfSince", "shelfProducts");

  private static final int LIKE = 16;

  /// Counts this small say little about what belongs together.
  private static final double FEW = 5;

  private final Population population;
  private final Trips trips;
  private final double baskets;
  private final double others;
  private final double lately;
  private final double before;
  private final int window;
  private final int[] last;
  private final double[] followed;
  private final int[] like;
  private final double[] weights;
  private final double[] buyers;

  CrowdSignals(ShopperHabits habits, Population population, List<Candidate> own) {
    this.population = population;
    trips = habits.trips();
    baskets = Math.max(1, population.baskets());
    others = Math.max(1, population.shoppers());
    window = Population.window(trips.lastDay());
    lately = Math.max(1, population.all().sales(window, 2));
    before = Math.max(1, population.all().sales(window - 2, 3));
    var basket = habits.lastBasket().subList(0, Math.min(LIKE, habits.lastBasket().size()));
    last = population.numbers(basket, LIKE);
    followed = basket.stream().mapToDouble(sku -> population.prior(sku).followed).toArray();
    var liveliest = own.subList(0, Math.min(LIKE, own.size()));
    like = new int[liveliest.size()];
    weights = new double[like.length];
    buyers = new double[like.length];
    for (int i = 0; i < like.length; i++) {
      var prior = population.prior(liveliest.get(i).sku());
      like[i] = prior.number;
      weights[i] = liveliest.get(i).weight();
      buyers[i] = prior.shoppers;
    }
  }

  void add(Row row, Candidate candidate, ProductPrior prior, Shelf shelf) {
    double recent = prior.sales(window, 2) / lately;
    double popular = prior.orders / baskets;
    double kindRepeat = prior.kind.repeat(0.2, 6);
    row.add(prior.shoppers / others)
        .add(popular)
        .add(recent)
        .add(prior.sales(window - 2, 3) / before)
        .add(prior.latest / others)
        .add(prior.repeat(kindRepeat, 6));
    var habit = candidate.habit();
    int since = habit == null ? 1 : trips.orders() - habit.last().order();
    double log = habit == null ? 0 : Math.log(trips.lastDay() - habit.last().day() + 3);
    double general = population.all().hazard(since, 0.1, 10);
    double kind = prior.kind.hazard(since, general, 20);
    row.add(habit == null ? -1 : prior.hazard(since, kind, 8))
        .add(habit == null ? -9 : log - prior.logDays())
        .add(prior.orders / (prior.shoppers + 1))
        .add((recent + 1e-4) / (popular + 1e-4));
    follows(row, prior);
    alike(row, prior);
    row.add(kindRepeat)
        .add(habit == null ? -1 : kind)
        .add(habit == null ? -9 : log - prior.kind.logDays())
        .add(candidate.weight() / Math.max(1e-9, shelf.weight()))
        .add(shelf.weight())
        .add(shelf.since())
        .add(shelf.products());
  }

  private void follows(Row row, ProductPrior prior) {
    double sum = 0;
    double most = 0;
    for (int i = 0; i < last.length; i++) {
      double share = population.next(last[i], prior.number) / (followed[i] + 2 * FEW);
      sum += share;
      most = Math.max(most, share);
    }
    row.add(sum / Math.max(1, last.length)).add(most);
  }

  private void alike(Row row, ProductPrior prior) {
    double sum = 0;
    double most = 0;
    double all = 1e-9;
    for (int i = 0; i < like.length; i++) {
      if (like[i] != prior.number) {
        double both = population.together(like[i], prior.number);
        double likeness = both / Math.sqrt((buyers[i] + FEW) * (prior.shoppers + FEW));
        sum += weights[i] * likeness;
        all += weights[i];
        most = Math.max(most, likeness);
      }
    }
    row.add(sum / all).add(most);
  }
}
