package dev.sayso.feed.change;

import dev.sayso.feed.Flaw;
import dev.sayso.feed.health.Report;
import java.util.Map;
import java.util.Optional;

/// How an import went. `gone` were, or would be, removed; `offers` were written; `before` and
/// `after` count the shop's products. `continued` is the feed that this one goes on from.
public record Outcome(
    Verdict verdict,
    Rows rows,
    Products products,
    int offers,
    Map<Flaw.Kind, Integer> flaws,
    Report health,
    Optional<String> continued) {

  /// Lines of the feed that are entries.
  public record Rows(int good, int bad, int skipped) {
    public int all() {
      return good + bad + skipped;
    }
  }

  public record Products(int before, int added, int changed, int unchanged, int gone) {
    public int after() {
      return before + added - gone;
    }

    boolean differ() {
      return added + changed + gone > 0;
    }
  }

  /// Why nothing changed, or that it did.
  public enum Verdict {
    DONE,
    /// Only looked.
    DRY,
    EMPTY,
    BAD_ENTRIES,
    /// It would remove more of the shop than looks right.
    SHRINKS
  }
}
