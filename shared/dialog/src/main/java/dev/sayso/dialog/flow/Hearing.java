package dev.sayso.dialog.flow;

import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.Interpretation;
import dev.sayso.dialog.intent.ItemPhrase;
import java.util.List;

/// Which of a recogniser's hypotheses was meant: the best one, unless it was not understood, or
/// names something that neither this shopper nor the shop knows, and a lower one, meant the same
/// way, names something that they do.
public final class Hearing {

  private Hearing() {}

  /// The interpretation to act on; `hypotheses` are best first, at least one.
  public static Interpretation meant(Facts facts, List<Interpretation> hypotheses) {
    var best = hypotheses.getFirst();
    if (hypotheses.size() == 1 || isKnown(facts, best)) {
      return best;
    }
    return hypotheses.stream()
        .skip(1)
        .filter(other -> isAlike(best, other) && isKnown(facts, other))
        .findFirst()
        .orElse(best);
  }

  /// Only what is searched for, bought or taken out may be heard otherwise; an answer, a number or
  /// a command never.
  private static boolean isAlike(Interpretation best, Interpretation other) {
    if (best.intents().stream().allMatch(Intent.Unclear.class::isInstance)) {
      return true;
    }
    return other.intents().size() == best.intents().size()
        && other.intents().stream().noneMatch(intent -> intent.items().isEmpty())
        && best.intents().stream()
            .allMatch(intent -> intent instanceof Intent.Unclear || !intent.items().isEmpty());
  }

  private static boolean isKnown(Facts facts, Interpretation said) {
    return said.intents().stream()
        .allMatch(intent ->
            !(intent instanceof Intent.Unclear)
                && intent.items().stream().allMatch(item -> isKnown(facts, item)));
  }

  private static boolean isKnown(Facts facts, ItemPhrase item) {
    return item.text().isBlank()
        || Candidates.sold(facts, item).stream().anyMatch(Candidates.Candidate::isClear);
  }
}
