package dev.sayso.dev.bench.search;

import dev.sayso.search.Clue;
import java.math.BigDecimal;
import java.math.MathContext;

/// One tree of the ranking: a worth, or a question about a clue with a branch for each answer.
sealed interface RankingTree {

  record Worth(double worth) implements RankingTree {}

  /// `low` is for at most `limit`.
  record Question(Clue clue, double limit, RankingTree low, RankingTree high)
      implements RankingTree {}

  /// `clues` in the order of [Clue].
  default double of(double[] clues) {
    return switch (this) {
      case Worth(double worth) -> worth;
      case Question(Clue clue, double limit, var low, var high) ->
          (clues[clue.ordinal()] <= limit ? low : high).of(clues);
    };
  }

  /// As the product reads it: every question in front of its branches.
  default String line() {
    return switch (this) {
      case Worth(double worth) -> figure(worth);
      case Question(Clue clue, double limit, var low, var high) ->
          clue + "<=" + figure(limit) + " " + low.line() + " " + high.line();
    };
  }

  private static String figure(double value) {
    return new BigDecimal(value).round(new MathContext(5)).stripTrailingZeros().toPlainString();
  }
}
