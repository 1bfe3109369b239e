package dev.sayso.commerce.replenishment;

import dev.sayso.commerce.replenishment.Meaning.Guess;
import java.util.List;

/// Decides from what words can mean whether to propose one product, to ask which, or to ask openly:
/// whatever costs the shopper least to be expected. All costs are in questions: 1 is the trouble of
/// hearing and answering one short question.
public final class Reordering {

  /// A wrong item that was confirmed, shipped and came: to be noticed, sent back, and regretted.
  static final double WRONG = 10;

  /// How often a wrong proposal is accepted all the same, by those who hardly listen.
  static final double INATTENTIVE = 0.15;

  /// A wrong proposal that is noticed: a no, and hearing the others.
  static final double CORRECTED = 1.5;

  /// Which of two?
  static final double QUESTION = 1;

  /// Each further product in a list is more to hear and to keep in mind.
  static final double LONGER = 0.3;

  /// None of those that were listed: it must be named after all.
  static final double NONE_OF_THEM = 1.6;

  /// "Which one do you mean?" puts the work on the shopper, and what they say can be misheard.
  static final double OPEN = 1.9;

  private Reordering() {}

  /// What to do about it. `others` are the remaining products, likeliest first.
  public sealed interface Resolution {

    /// Propose this one, and the others after a no.
    record Confirm(Guess guess, List<Guess> others) implements Resolution {}

    /// Ask which of these two or more.
    record OneOf(List<Guess> guesses) implements Resolution {}

    /// Ask openly: it could be anything.
    record Open(List<Guess> guesses) implements Resolution {}

    /// Nothing bought before fits.
    record NeverBought() implements Resolution {}
  }

  /// The way of the least expected cost, with at most so many `options` in one question.
  public static Resolution resolve(Meaning meaning, int options) {
    var guesses = meaning.guesses();
    if (guesses.isEmpty()) {
      return new Resolution.NeverBought();
    }
    var first = guesses.getFirst();
    Resolution best = new Resolution.Confirm(first, guesses.subList(1, guesses.size()));
    double least = proposing(first.probability());
    for (int many = 2; many <= Math.min(options, guesses.size()); many++) {
      double cost = asking(guesses.subList(0, many));
      if (cost < least) {
        least = cost;
        best = new Resolution.OneOf(guesses.subList(0, many));
      }
    }
    return guesses.size() > options && OPEN < least ? new Resolution.Open(guesses) : best;
  }

  private static double proposing(double right) {
    return (1 - right) * (INATTENTIVE * WRONG + (1 - INATTENTIVE) * CORRECTED);
  }

  private static double asking(List<Guess> some) {
    double right = some.stream().mapToDouble(Guess::probability).sum();
    return QUESTION + LONGER * (some.size() - 2) + (1 - right) * NONE_OF_THEM;
  }
}
