package dev.sayso.search.lucene;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a compound word is a kind of: "Rispentomaten" are "Tomaten", "Spültabs" are "Tabs". The
/// language names common kinds, the catalogue's own words are kinds, too. A language that writes
/// its compounds in several words has none.
final class Compounds {

  private static final Compounds NONE = new Compounds(Set.of(), Set.of());

  /// What stands before the kind has at least so many letters: "Preis" is no kind of "Reis".
  private static final int SHORTEST_FRONT = 3;

  /// A catalogue's word of fewer letters is no kind: it may end many words by chance.
  private static final int SHORTEST_KIND = 4;

  private final Set<String> simple;
  private final Set<String> kinds;

  private Compounds(Set<String> simple, Set<String> kinds) {
    this.simple = simple;
    this.kinds = kinds;
  }

  /// `words` are all of the catalogue's, stemmed.
  static Compounds of(Tongue tongue, Collection<String> words) {
    return switch (tongue) {
      case ENGLISH -> NONE;
      case GERMAN -> of(listed(tongue), words);
    };
  }

  private static Compounds of(Set<String> listed, Collection<String> words) {
    var kinds = new HashSet<>(listed);
    words.stream()
        .filter(word -> word.length() >= SHORTEST_KIND && Character.isLetter(word.charAt(0)))
        .forEach(kinds::add);
    return new Compounds(listed, kinds);
  }

  /// The longest kind this word ends with; empty where it is no compound of one.
  Optional<String> kind(String word) {
    if (simple.contains(word)) {
      return Optional.empty();
    }
    for (int at = SHORTEST_FRONT; at + 2 <= word.length(); at++) {
      var end = word.substring(at);
      if (kinds.contains(end)) {
        return Optional.of(end);
      }
    }
    return Optional.empty();
  }

  private static Set<String> listed(Tongue tongue) {
    return Resources.lines("kinds-" + tongue.code() + ".txt")
        .flatMap(line -> Stream.of(line.split("\\s+")))
        .filter(word -> !word.isBlank())
        .map(word -> Wording.words(word, tongue).getFirst())
        .collect(Collectors.toUnmodifiableSet());
  }
}
