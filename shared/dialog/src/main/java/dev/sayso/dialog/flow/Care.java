package dev.sayso.dialog.flow;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.shopper.Preference;
import dev.sayso.commerce.shopper.Preference.Kind;
import dev.sayso.dialog.food.Found;
import dev.sayso.dialog.speech.Prompt;
import dev.sayso.dialog.speech.Wording;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which products go against what the shopper told: an allergy, a diet, a dislike. Knows only what
/// the catalogue says; where it is silent, nothing is claimed either way.
record Care(Facts facts) {

  private static final int SPOKEN_WORDS = 4;

  /// A product that goes against something told, and why.
  record Breach(Product product, Preference against, Found found) {

    /// What is not even offered: dislikes are, at the end.
    boolean isStrict() {
      return against.kind() != Kind.AVOID;
    }
  }

  /// The gravest thing that the product goes against.
  Optional<Breach> breach(Product product) {
    return facts.shopper().preferences().stream()
        .flatMap(one -> against(one, product).stream())
        .min(Comparator.comparing(Care::gravity));
  }

  List<Breach> breaches(Collection<Product> products) {
    return products.stream().flatMap(product -> breach(product).stream()).toList();
  }

  /// Whether the product contains one of the things that this request rules out.
  boolean isRuledOut(Product product, Collection<String> without) {
    return without.stream()
        .anyMatch(thing -> facts.foods().in(product, facts.foods().thing(thing)).isPresent());
  }

  /// "contains peanuts", "isn't vegan".
  Prompt why(Breach breach) {
    var about = Wording.cut(breach.against().about(), SPOKEN_WORDS);
    if (breach.against().kind() == Kind.DIET) {
      return facts.book().say("warn.diet", "diet", about);
    }
    var what = Wording.cut(breach.found().what(), SPOKEN_WORDS);
    return facts
        .book()
        .say(breach.found().surely() ? "warn.contains" : "warn.may", "what", named(what, about));
  }

  /// The shopper's own word where it is the same thing.
  private String named(String found, String about) {
    return facts.foods().same(found, about) ? about : found;
  }

  private Optional<Breach> against(Preference told, Product product) {
    var foods = facts.foods();
    var found =
        switch (told.kind()) {
          case ALLERGY -> foods.in(product, foods.thing(told.about()));
          case AVOID ->
              foods.isFood(product)
                  ? surely(foods.in(product, foods.thing(told.about())))
                  : Optional.<Found>empty();
          case DIET ->
              foods.isFood(product)
                  ? surely(
                      foods
                          .diet(told.about())
                          .or(() -> foods.known(told.about()))
                          .flatMap(never -> foods.in(product, never)))
                  : Optional.<Found>empty();
          case CHEAPEST, BRAND, DELIVERY, NOTE -> Optional.<Found>empty();
        };
    return found.map(what -> new Breach(product, told, what));
  }

  /// A trace is a matter of allergies.
  private static Optional<Found> surely(Optional<Found> found) {
    return found.filter(Found::surely);
  }

  private static int gravity(Breach breach) {
    return switch (breach.against().kind()) {
      case ALLERGY -> breach.found().surely() ? 0 : 1;
      case DIET -> 2;
      case AVOID, CHEAPEST, BRAND, DELIVERY, NOTE -> 3;
    };
  }
}
