package dev.sayso.dev.play;

import static dev.sayso.dev.play.ExpectedState.count;

import dev.sayso.commerce.shopper.Preference;
import dev.sayso.dev.local.ShopperState;
import dev.sayso.seed.strict.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What must be kept of talk with the shopper: preferences as a count, or each by what it is about
/// (by its words where that is blank); how many cases went to people; whether an order is put off;
/// and what was said about what runs out.
record ExpectedNotes(
    Optional<Integer> preferences,
    Optional<List<String>> about,
    Optional<Integer> handovers,
    Optional<Boolean> deferred,
    ExpectedSupply supply) {

  static final ExpectedNotes ANY =
      new ExpectedNotes(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          ExpectedSupply.ANY);

  static ExpectedNotes of(Fields fields) {
    boolean listed = fields.node("preferences").isArray();
    return new ExpectedNotes(
        listed ? Optional.empty() : count(fields, "preferences"),
        listed ? Optional.of(sorted(fields.texts("preferences"))) : Optional.empty(),
        count(fields, "handovers"),
        fields.has("deferred") ? Optional.of(fields.flag("deferred")) : Optional.empty(),
        ExpectedSupply.of(fields));
  }

  List<String> misses(ShopperState state) {
    var misses = new ArrayList<String>();
    var told = state.shopper().preferences();
    var kept = sorted(told.stream().map(ExpectedNotes::about).toList());
    preferences
        .filter(wanted -> wanted != told.size())
        .ifPresent(wanted -> misses.add("expected " + wanted + " preferences, not " + kept));
    about
        .filter(wanted -> !wanted.equals(kept))
        .ifPresent(wanted -> misses.add("expected preferences " + wanted + ", not " + kept));
    int cases = state.handovers().size();
    handovers
        .filter(wanted -> wanted != cases)
        .ifPresent(wanted -> misses.add("expected " + wanted + " handovers, not " + cases));
    deferred
        .filter(wanted -> wanted != state.shopper().notes().deferred().isPresent())
        .ifPresent(wanted -> misses.add("expected deferred: " + wanted));
    misses.addAll(supply.misses(state.shopper().notes().supply()));
    return misses;
  }

  private static String about(Preference preference) {
    return preference.about().isBlank() ? preference.words() : preference.about();
  }

  private static List<String> sorted(List<String> texts) {
    return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).sorted().toList();
  }
}
