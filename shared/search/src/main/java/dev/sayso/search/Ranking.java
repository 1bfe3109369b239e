package dev.sayso.search;

import dev.sayso.commerce.catalog.SearchHit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// Orders candidates by all that speaks for them, weighed by [Trees]; what the better ones have in
/// common speaks for a candidate, too. Equals are ordered by match, then by rating, then the
/// shorter name, then sku: the same answer every time.
final class Ranking {

  /// Scores closer than this are equal.
  private static final double STEP = 1e-3;

  /// How steeply the weight of a candidate falls with its distance from the best.
  private static final double STEEPNESS = 6;

  private static final Comparator<Ranked> BEST_FIRST =
      Comparator.comparingDouble((Ranked ranked) -> -ranked.score)
          .thenComparingDouble(ranked -> -ranked.fit.get(Clue.MATCH))
          .thenComparingDouble(ranked -> -ranked.traits.esteem())
          .thenComparingInt(ranked -> ranked.traits.length())
          .thenComparing(ranked -> ranked.traits.sku());

  record Ranked(Traits traits, Fit fit, String shelf, double score) {

    Ranked(Traits traits, Fit fit) {
      this(traits, fit, shelfOf(traits), fit.sum());
    }

    SearchHit hit() {
      return new SearchHit(traits.sku(), score, fit.get(Clue.MATCH));
    }

    Ranked scored(double score) {
      return new Ranked(traits, fit, shelf, Math.rint(score / STEP) * STEP);
    }
  }

  private Ranking() {}

  static List<SearchHit> of(List<Candidate> candidates, Coverage coverage, double least) {
    return weighed(candidates, coverage, least)
        .map(ranked -> ranked.scored(Trees.SHIPPED.of(ranked.fit.figures())))
        .sorted(BEST_FIRST)
        .map(Ranked::hit)
        .toList();
  }

  /// What the hits are ranked by, in the order of the candidates.
  static List<Clued> clues(List<Candidate> candidates, Coverage coverage, double least) {
    return weighed(candidates, coverage, least)
        .map(ranked -> new Clued(ranked.traits.sku(), ranked.fit.figures()))
        .toList();
  }

  private static Stream<Ranked> weighed(
      List<Candidate> candidates, Coverage coverage, double least) {
    return weighed(candidates, coverage).stream()
        .filter(ranked -> ranked.fit.get(Clue.MATCH) >= least);
  }

  /// Every candidate worth a look with all its clues.
  private static List<Ranked> weighed(List<Candidate> candidates, Coverage coverage) {
    var top = candidates.isEmpty() ? 1 : candidates.getFirst().score();
    var ranked =
        candidates.stream()
            .filter(candidate -> candidate.score() >= Weights.LEAST * top)
            .map(candidate -> rank(candidate, coverage, top))
            .toList();
    compare(ranked, coverage);
    return ranked;
  }

  private static Ranked rank(Candidate candidate, Coverage coverage, double top) {
    var fit = coverage.of(candidate.traits()).set(Clue.ENGINE, candidate.score() / top);
    return new Ranked(candidate.traits(), fit);
  }

  /// Sets the clues that a candidate only has beside the others.
  private static void compare(List<Ranked> all, Coverage coverage) {
    double best = all.stream().mapToDouble(Ranked::score).max().orElse(0);
    double level = all.stream().mapToDouble(one -> one.fit.get(Clue.COVERED)).max().orElse(0);
    var shelves = shares(all, best, ranked -> List.of(ranked.shelf));
    var makers = shares(all, best, ranked -> List.of(maker(ranked.traits)));
    var kinds = shares(all, best, ranked -> ranked.traits.heads());
    for (var ranked : all) {
      var traits = ranked.traits;
      ranked
          .fit
          .set(Clue.SHELF, shelves.getOrDefault(ranked.shelf, 0.0))
          .set(Clue.MAKER, makers.getOrDefault(maker(traits), 0.0))
          .set(
              Clue.KIND,
              traits.heads().stream()
                  .mapToDouble(head -> kinds.getOrDefault(head, 0.0))
                  .max()
                  .orElse(0))
          .set(Clue.GAP, ranked.score - best)
          .set(Clue.WORDS, coverage.wordsSaid())
          .set(Clue.LEVEL, level);
    }
  }

  /// How much of the weight of all candidates is with those that have a thing in common.
  private static Map<String, Double> shares(
      List<Ranked> all, double best, Function<Ranked, List<String>> common) {
    var shares = new HashMap<String, Double>();
    double sum = 0;
    for (var ranked : all) {
      double weight = Math.exp(STEEPNESS * (ranked.score - best));
      sum += weight;
      common.apply(ranked).forEach(thing -> shares.merge(thing, weight, Double::sum));
    }
    double whole = sum;
    shares.replaceAll((_, weight) -> weight / whole);
    return shares;
  }

  private static String shelfOf(Traits traits) {
    var words = new StringBuilder();
    for (var word : traits.aside()) {
      if (!Character.isDigit(word.charAt(0))) {
        words.append(word).append(' ');
      }
    }
    return words.toString();
  }

  private static String maker(Traits traits) {
    return traits.names().isEmpty() || traits.names().getFirst().isEmpty()
        ? ""
        : traits.names().getFirst().getFirst();
  }
}
