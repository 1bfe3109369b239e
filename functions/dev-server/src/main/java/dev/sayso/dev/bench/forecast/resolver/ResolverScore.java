package dev.sayso.dev.bench.forecast.resolver;

import dev.sayso.commerce.replenishment.Reordering.Resolution;
import java.util.List;

/// How well a rule knew what was meant, a share of all orders each: `wrong` items ordered at last,
/// first `proposal`s that were wrong, `questions` asked beside the one that confirms the order; and
/// the Brier score of the probability given for the likeliest product (mean square of its distance
/// from the truth: 0 best).
public record ResolverScore(
    String rule, int orders, double wrong, double proposal, double questions, double brier) {

  /// Of the shoppers who hear a wrong proposal so many hardly listen and say yes: an assumption,
  /// the same that the resolver's costs rest on. Taken as expected, so that no luck is in the
  /// figure.
  static final double INATTENTIVE = 0.15;

  /// An answer to a list is misheard, or its wrong place named, so often.
  static final double MISTAKEN = 0.02;

  static ResolverScore of(String rule, Guesser guesser, List<Occasion> occasions) {
    double wrong = 0;
    double proposals = 0;
    double questions = 0;
    double brier = 0;
    for (var occasion : occasions) {
      var meaning = guesser.meaning(occasion.wish());
      var first = meaning.guesses().getFirst();
      boolean right = first.sku().equals(occasion.meant());
      brier += Math.pow(first.probability() - (right ? 1 : 0), 2);
      switch (guesser.resolution(meaning)) {
        case Resolution.Confirm(var guess, var others) -> {
          boolean meant = guess.sku().equals(occasion.meant());
          boolean next = Guesser.name(others.subList(0, Math.min(2, others.size())), occasion);
          proposals += meant ? 0 : 1;
          wrong += meant ? 0 : INATTENTIVE + (1 - INATTENTIVE) * MISTAKEN;
          // A no is followed by the others; what is not among them is asked for openly.
          questions += meant ? 0 : (1 - INATTENTIVE) * (next || others.isEmpty() ? 1 : 2);
        }
        case Resolution.OneOf(var some) -> {
          wrong += MISTAKEN;
          questions += Guesser.name(some, occasion) ? 1 : 2;
        }
        case Resolution.Open _ -> {
          wrong += MISTAKEN;
          questions += 1;
        }
        case Resolution.NeverBought _ -> questions += 1;
      }
    }
    double all = Math.max(1, occasions.size());
    return new ResolverScore(
        rule, occasions.size(), wrong / all, proposals / all, questions / all, brier / all);
  }
}
