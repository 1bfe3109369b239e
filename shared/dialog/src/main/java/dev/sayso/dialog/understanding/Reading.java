package dev.sayso.dialog.understanding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// One wish as a [LanguageModel] read it: bare data, nothing of which is believed before [Readings]
/// has checked it. `wish` names a [Wish]; `things` are what it is about, `option` is the sku of
/// something on offer, `about` a word of the wish's own, `under` a price in the currency's major
/// unit.
public record Reading(
    String wish, List<Thing> things, String option, String about, Optional<BigDecimal> under) {

  public Reading {
    things = List.copyOf(things);
  }

  /// Nothing but what is wished.
  public static Reading of(String wish) {
    return new Reading(wish, List.of(), "", "", Optional.empty());
  }

  /// A wish about these.
  public static Reading of(String wish, Thing... things) {
    return new Reading(wish, List.of(things), "", "", Optional.empty());
  }

  /// Something to buy: `count` packs of it, or an `amount` in a `unit`, `without` certain things.
  public record Thing(
      String name,
      Optional<BigDecimal> count,
      Optional<BigDecimal> amount,
      String unit,
      List<String> without) {

    public Thing {
      without = List.copyOf(without);
    }

    public static Thing of(String name) {
      return new Thing(name, Optional.empty(), Optional.empty(), "", List.of());
    }
  }
}
