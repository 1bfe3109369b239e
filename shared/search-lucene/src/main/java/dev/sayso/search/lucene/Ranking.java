package dev.sayso.search.lucene;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.SearchHit;
import java.util.Comparator;
import java.util.List;

/// Orders candidates by a mix of Lucene's score and how well the words said are covered. Equals are
/// ordered by match, then by rating, then the shorter name, then sku: the same answer every time.
final class Ranking {

  /// Scores closer than this are equal.
  private static final double STEP = 1e-3;

  private static final Comparator<Ranked> BEST_FIRST =
      Comparator.comparingDouble((Ranked ranked) -> -ranked.hit.score())
          .thenComparingDouble(ranked -> -ranked.hit.match())
          .thenComparingDouble(ranked -> -esteem(ranked.product))
          .thenComparingInt(ranked -> ranked.product.spoken().length())
          .thenComparing(ranked -> ranked.product.sku());

  private record Ranked(Product product, SearchHit hit) {}

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
    var entry = candidate.entry();
    var fit = coverage.of(entry);
    var score =
        candidate.score() / top
            + Weights.COVERED * fit.covered()
            + Weights.NAMES * fit.names()
            + Weights.HEAD * fit.head();
    var product = entry.product();
    return new Ranked(
        product, new SearchHit(product.sku(), Math.rint(score / STEP) * STEP, fit.match()));
  }

  /// Many good stars before few: the mean pulled towards 3 as by ten votes.
  private static double esteem(Product product) {
    var rating = product.details().rating();
    return rating == null ? 0 : (rating.value() * rating.count() + 30) / (rating.count() + 10);
  }
}
