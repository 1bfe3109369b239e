package dev.sayso.commerce.replenishment;

import dev.sayso.commerce.catalog.Sku;
import java.util.Comparator;
import java.util.List;

/// Decides which of the products a shopper bought before is meant, and how sure that is. Each
/// candidate's share is its habit times its match, over the sum of all.
public final class Reordering {

  /// From this share on, asking would only annoy.
  private static final double SURE = 0.75;

  /// From this share on, the likeliest is worth proposing before the others.
  private static final double LIKELY = 0.45;

  /// Candidates that match this much worse than the best are another thing altogether.
  private static final double WORSE_MATCH = 0.25;

  private Reordering() {}

  /// One product bought before: how well it matches what was said (0..1), how habitual it is.
  public record Candidate(Sku sku, double match, double habit) {}

  /// What to do about it. `others` are the remaining candidates, likeliest first.
  public sealed interface Resolution {

    /// Only one can be meant.
    record Sure(Sku sku) implements Resolution {}

    /// One is likelier than the rest: propose it, and the others after a no.
    record Likely(Sku sku, List<Sku> others) implements Resolution {}

    /// Ask which.
    record OneOf(List<Sku> skus) implements Resolution {}

    /// Nothing bought before fits.
    record NeverBought() implements Resolution {}
  }

  public static Resolution resolve(List<Candidate> candidates) {
    double best = candidates.stream().mapToDouble(Candidate::match).max().orElse(0);
    var fitting =
        candidates.stream()
            .filter(candidate -> candidate.match() >= best - WORSE_MATCH)
            .sorted(Comparator.comparingDouble(Reordering::weight).reversed())
            .toList();
    if (fitting.isEmpty()) {
      return new Resolution.NeverBought();
    }
    var skus = fitting.stream().map(Candidate::sku).toList();
    double all = fitting.stream().mapToDouble(Reordering::weight).sum();
    double share = all == 0 ? 0 : weight(fitting.getFirst()) / all;
    if (skus.size() == 1 || share >= SURE) {
      return new Resolution.Sure(skus.getFirst());
    }
    return share >= LIKELY
        ? new Resolution.Likely(skus.getFirst(), skus.subList(1, skus.size()))
        : new Resolution.OneOf(skus);
  }

  private static double weight(Candidate candidate) {
    return candidate.match() * candidate.habit();
  }
}
