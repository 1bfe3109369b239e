package dev.sayso.dialog.flow;

import dev.sayso.commerce.shopper.Preference;
import dev.sayso.commerce.shopper.Preference.Kind;
import dev.sayso.dialog.food.Foods;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What a shopper has told of themselves, and how something new changes it.
record Told(Foods foods, List<Preference> all) {

  /// Longer texts are cut: nobody says more in one breath.
  private static final int LONGEST = 80;

  /// Text from outside: on one line, and not endless.
  static String kept(String text) {
    var line = text.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST).strip();
  }

  /// With something new: it takes the place of what it repeats or contradicts.
  List<Preference> with(Preference added) {
    var left = new ArrayList<>(all);
    left.removeIf(old -> isReplacedBy(old, added));
    left.add(added);
    return left;
  }

  List<Preference> without(Preference gone) {
    return all.stream().filter(one -> !one.equals(gone)).toList();
  }

  /// An allergy to it that is known already: saying "no peanuts" takes nothing from it.
  boolean isGraver(Preference added) {
    return added.kind() == Kind.AVOID
        && all.stream()
            .anyMatch(old -> old.kind() == Kind.ALLERGY && foods.same(old.about(), added.about()));
  }

  private boolean isReplacedBy(Preference old, Preference added) {
    return switch (added.kind()) {
      case DELIVERY, CHEAPEST -> old.kind() == added.kind();
      case ALLERGY ->
          (old.kind() == Kind.ALLERGY || old.kind() == Kind.AVOID)
              && foods.same(old.about(), added.about());
      case DIET -> old.kind() == Kind.DIET && isOneDiet(old, added);
      case AVOID, BRAND, NOTE ->
          old.kind() == added.kind() && foods.same(old.about(), added.about());
    };
  }

  /// A stricter or laxer diet takes the place of the other: vegan of vegetarian, and back.
  private boolean isOneDiet(Preference old, Preference added) {
    if (foods.same(old.about(), added.about())) {
      return true;
    }
    var one = foods.diet(old.about());
    var other = foods.diet(added.about());
    return one.isPresent()
        && other.isPresent()
        && (one.get().covers(other.get()) || other.get().covers(one.get()));
  }

  /// What is meant by a name: the thing itself, else what was said about it, the newest first.
  Optional<Preference> named(String said) {
    return newest(one -> foods.same(said, one.about()))
        .or(() -> newest(one -> foods.names(said, one.about())))
        .or(() -> newest(one -> foods.names(one.about(), said)))
        .or(() -> newest(one -> foods.names(said, one.words())));
  }

  Optional<Preference> newest(Predicate<Preference> fitting) {
    return all.reversed().stream().filter(fitting).findFirst();
  }
}
