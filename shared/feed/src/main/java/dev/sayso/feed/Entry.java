package dev.sayso.feed;

import dev.sayso.seed.Listing;
import java.util.List;

/// One entry of a feed, and the line it begins at.
public sealed interface Entry {

  int line();

  /// `flaws` are warnings.
  record Good(int line, Listing listing, Guessed guessed, List<Flaw> flaws) implements Entry {
    public Good {
      flaws = List.copyOf(flaws);
    }
  }

  /// At least one of the `flaws` is an error. `sku` is empty where it is not known.
  record Bad(int line, String sku, List<Flaw> flaws) implements Entry {
    public Bad {
      flaws = List.copyOf(flaws);
    }
  }

  /// Left out on purpose, as a draft is.
  record Skipped(int line, String why) implements Entry {}

  /// What the feed did not say and rules made of the rest.
  record Guessed(boolean pack, boolean spoken, boolean stock) {}
}
