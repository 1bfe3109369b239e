package dev.sayso.dialog.food;

import dev.sayso.commerce.catalog.Product;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a catalogue says about what is in one product: the lists `contains` and `diet`, else the
/// words of its title and description.
final class Label {

  private static final String CONTAINS = "contains";
  private static final String DIET = "diet";
  private static final Comparator<Named> FIRST =
      Comparator.comparingInt(Named::at).thenComparing(one -> one.found().what());

  private final Foods foods;
  private final Product product;
  private final List<List<String>> clauses;

  Label(Foods foods, Product product) {
    this.foods = foods;
    this.product = product;
    var names = product.names();
    clauses =
        foods
            .words()
            .clauses(
                String.join(". ", names.title(), names.spoken(), product.details().description()));
  }

  Optional<Found> holds(Thing thing) {
    return listed(thing)
        .or(() -> isRuledOut(thing) ? Optional.empty() : told(thing))
        .or(() -> listedAsGroup(thing));
  }

  /// Named in the list of what is in it.
  private Optional<Found> listed(Thing thing) {
    return attribute(CONTAINS)
        .filter(value -> {
          var words = foods.words().of(value);
          return thing.words().stream().anyMatch(word -> Words.holds(words, word));
        })
        .findFirst()
        .map(value -> new Found(value, true));
  }

  /// Only a group is listed that the thing belongs to: tree nuts may be almonds.
  private Optional<Found> listedAsGroup(Thing thing) {
    return attribute(CONTAINS)
        .filter(value -> foods.known(value).filter(group -> group.covers(thing)).isPresent())
        .findFirst()
        .map(value -> new Found(value, false));
  }

  /// Whether a label says that it is free of the thing, or of something that covers it.
  private boolean isRuledOut(Thing thing) {
    boolean byList =
        attribute(DIET)
            .map(value -> foods.words().of(value))
            .anyMatch(label -> freeOf(label, thing) || dietWithout(label, thing));
    return byList
        || foods.diets().values().stream()
            .filter(diet -> diet.covers(thing))
            .anyMatch(diet -> clauses.stream().anyMatch(clause -> affirms(clause, diet.names())))
        || clauses.stream().anyMatch(clause -> freeOf(clause, thing));
  }

  private boolean dietWithout(List<String> label, Thing thing) {
    return foods.dietsCalled(label).anyMatch(diet -> diet.covers(thing));
  }

  /// "Peanut free", "nut-free".
  private boolean freeOf(List<String> words, Thing thing) {
    return foods
        .phrases("free")
        .anyMatch(free ->
            thing.names().stream().anyMatch(name -> Words.holds(words, joined(name, free))));
  }

  private boolean affirms(List<String> clause, Set<List<String>> names) {
    return names.stream()
        .anyMatch(name -> {
          int at = Words.indexOf(clause, name, 0);
          return at >= 0 && !isDenied(clause, at);
        });
  }

  /// Named in the title or the description, and not as something that is not in it: what is named
  /// for sure before what only may be, and of those the first.
  private Optional<Found> told(Thing thing) {
    var told =
        clauses.stream()
            .flatMap(clause ->
                thing.words().stream().flatMap(word -> named(clause, word).stream()).sorted(FIRST))
            .toList();
    return told.stream()
        .map(Named::found)
        .filter(Found::surely)
        .findFirst()
        .or(() -> told.stream().map(Named::found).findFirst());
  }

  /// Where in its clause something is named.
  private record Named(int at, Found found) {}

  private Optional<Named> named(List<String> clause, List<String> word) {
    int at = Words.indexOf(clause, word, 0);
    while (at >= 0) {
      int end = at + word.size();
      if (!isOnlyAName(clause, word, at) && !isFreeOf(clause, end) && !isDenied(clause, at)) {
        int here = at;
        boolean maybe =
            foods
                .phrases("may")
                .map(may -> Words.indexOf(clause, may, 0))
                .anyMatch(from -> from >= 0 && from < here);
        return Optional.of(new Named(at, new Found(String.join(" ", word), !maybe)));
      }
      at = Words.indexOf(clause, word, end);
    }
    return Optional.empty();
  }

  /// Oat milk is no milk.
  private boolean isOnlyAName(List<String> clause, List<String> word, int at) {
    return foods
        .phrases("not." + String.join(" ", word))
        .anyMatch(name -> {
          int from = Words.indexOf(clause, name, Math.max(0, at - name.size() + 1));
          return from >= 0 && from <= at && at < from + name.size();
        });
  }

  private boolean isFreeOf(List<String> clause, int end) {
    return foods.phrases("free").anyMatch(free -> Words.indexOf(clause, free, end) == end);
  }

  /// "No nuts", "without milk or nuts", "free from gluten, nuts and dairy": only what a list may
  /// hold stands between the denial and the word.
  private boolean isDenied(List<String> clause, int at) {
    var lists = foods.phrases("without.list").collect(Collectors.toSet());
    return foods
        .phrases("without")
        .anyMatch(denial -> {
          int from = Words.indexOf(clause, denial, 0);
          return from >= 0
              && from + denial.size() <= at
              && clause.subList(from + denial.size(), at).stream()
                  .allMatch(word -> isListed(word, lists.contains(denial)));
        });
  }

  private boolean isListed(String word, boolean commas) {
    return word.equals(",")
        ? commas
        : foods.phrases("between").anyMatch(one -> one.contains(word))
            || foods.things().values().stream()
                .anyMatch(thing -> thing.words().stream().anyMatch(name -> name.contains(word)));
  }

  private Stream<String> attribute(String name) {
    return product.details().attributes().getOrDefault(name, List.of()).stream();
  }

  private static List<String> joined(List<String> one, List<String> next) {
    var all = new ArrayList<>(one);
    all.addAll(next);
    return all;
  }
}
