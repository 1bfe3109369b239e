package dev.sayso.commerce.replenishment;

import dev.sayso.commerce.catalog.Sku;
import java.util.List;

/// What words can mean to a shopper: products bought before, likeliest first, each with its
/// probability, and how likely it is something else or something new. All of it sums to 1.
public record Meaning(List<Guess> guesses, double other) {

  /// From this share of what was bought lately on, a product is somebody's usual one.
  static final double USUAL = 0.6;

  /// One product, the probability that it is meant, and why.
  public record Guess(Sku sku, double probability, Because because) {}

  /// Why a product is likely, in terms that the shopper can check: it is bought nearly always
  /// (`USUAL`) or most often (`MOST`), was bought `LAST`, its `TURN` has come among products that
  /// take turns, it is `DUE` by its rhythm, or it was simply bought `BEFORE`.
  public enum Because {
    USUAL,
    MOST,
    LAST,
    TURN,
    DUE,
    BEFORE
  }

  /// Nothing bought before fits.
  public static final Meaning NOTHING = new Meaning(List.of(), 1);

  public Meaning {
    guesses = List.copyOf(guesses);
  }
}
