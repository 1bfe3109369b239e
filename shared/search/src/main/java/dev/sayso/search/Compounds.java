package dev.sayso.search;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a compound word is a kind of: "Rispentomaten" are "Tomaten", "Spültabs" are "Tabs". The
/// language names common kinds, the catalogue's own words are kinds, too. A language that writes
/// its compounds in several words has none.
final class Compounds {

  private static final Compounds NONE = new Compounds(Set.of(), _ -> false);

  /// What stands before the kind has at least so many letters: "Preis" is no kind of "Reis".
  private static final int SHORTEST_FRONT = 3;

  /// A catalogue's word of fewer letters is no kind: it may end many words by chance.
  private static final int SHORTEST_KIND = 4;

  private final Set<String> simple;
  private final Predicate<String> catalogue;

  private Compounds(Set<String> simple, Predicate<String> catalogue) {
    this.simple = simple;
    this.catalogue = catalogue;
  }

  /// `catalogue` knows its words, stemmed.
  static Compounds of(Tongue tongue, Predicate<String> catalogue) {
    return switch (tongue) {
      case ENGLISH -> NONE;
      case GERMAN -> new Compounds(listed(tongue), catalogue);
    };
  }

  /// The longest kind this word ends with; empty where it is no compound of one.
  Optional<String> kind(String word) {
    if (simple.contains(word)) {
      return Optional.empty();
    }
    for (int at = SHORTEST_FRONT; at + 2 <= word.length(); at++) {
      var end = word.substring(at);
      if (isKind(end)) {
        return Optional.of(end);
      }
    }
    return Optional.empty();
  }

  private boolean isKind(String word) {
    return simple.contains(word)
        || (word.length() >= SHORTEST_KIND
            && Character.isLetter(word.charAt(0))
            && catalogue.test(word));
  }

  private static Set<String> listed(Tongue tongue) {
    return Resources.lines("kinds-" + tongue.code() + ".txt")
        .flatMap(line -> Stream.of(line.split("\\s+")))
        .filter(word -> !word.isBlank())
        .map(word -> Wording.words(word, tongue).getFirst())
        .collect(Collectors.toUnmodifiableSet());
  }
}
