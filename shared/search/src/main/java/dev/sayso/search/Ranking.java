package dev.sayso.search;

import dev.sayso.commerce.catalog.SearchHit;
import java.util.Comparator;
import java.util.List;

/// Orders candidates by a mix of the engine's score and how well the words said are covered. Equals
/// are ordered by match, then by rating, then the shorter name, then sku: the same answer every
/// time.
final class Ranking {

  /// Scores closer than this are equal.
  private static final double STEP = 1e-3;

  private static final Comparator<Ranked> BEST_FIRST =
      Comparator.comparingDouble((Ranked ranked) -> -ranked.hit.score())
          .thenComparingDouble(ranked -> -ranked.hit.match())
          .thenComparingDouble(ranked -> -ranked.traits.esteem())
          .thenComparingInt(ranked -> ranked.traits.length())
          .thenComparing(ranked -> ranked.traits.sku());

  private record Ranked(Traits traits, SearchHit hit) {}

  private Ranking() {}

  static List<SearchHit> of(List<Candidate> candidates, Coverage coverage, double least) {
    var top = candidates.isEmpty() ? 1 : candidates.getFirst().score();
    return candidates.stream()
        .filter(candidate -> candidate.score() >= Weights.LEAST * top)
        .map(candidate -> rank(candidate, coverage, top))
        .filter(ranked -> ranked.hit.match() >= least)
        .sorted(BEST_FIRST)
        .map(Ranked::hit)
        .toList();
  }

  private static Ranked rank(Candidate candidate, Coverage coverage, double top) {
    var traits = candidate.traits();
    var fit = coverage.of(traits);
    var score =
        candidate.score() / top
            + Weights.COVERED * fit.covered()
            + Weights.NAMES * fit.names()
            + Weights.HEAD * fit.head();
    return new Ranked(
        traits, new SearchHit(traits.sku(), Math.rint(score / STEP) * STEP, fit.match()));
  }
}
