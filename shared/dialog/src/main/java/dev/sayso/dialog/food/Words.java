package dev.sayso.dialog.food;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Text as a list of words in lower case and in the singular, so that "Peanuts" and "peanut" are
/// one word. A comma is a word of its own.
record Words(List<Ending> endings) {

  private static final int LEAST = 3;

  /// How a plural ends, and how its singular does.
  record Ending(String plural, String singular) {}

  List<String> of(String text) {
    return Stream.of(text.toLowerCase(Locale.ROOT).replace(",", " , ").split("[^\\p{L}\\p{N},]+"))
        .filter(word -> !word.isEmpty())
        .map(this::singular)
        .toList();
  }

  /// The words of each clause by itself: what is denied in one is not denied in the next.
  List<List<String>> clauses(String text) {
    var clauses = new ArrayList<List<String>>();
    for (var clause : text.split("[.;:!?()\\n]+")) {
      var words = of(clause);
      if (!words.isEmpty()) {
        clauses.add(words);
      }
    }
    return clauses;
  }

  /// Where the phrase begins in the words, from `from` on; -1 where it does not occur.
  static int indexOf(List<String> words, List<String> phrase, int from) {
    int at =
        from > words.size()
            ? -1
            : Collections.indexOfSubList(words.subList(from, words.size()), phrase);
    return at < 0 ? -1 : at + from;
  }

  static boolean holds(List<String> words, List<String> phrase) {
    return Collections.indexOfSubList(words, phrase) >= 0;
  }

  private String singular(String word) {
    if (word.length() <= LEAST) {
      return word;
    }
    return endings.stream()
        .filter(ending -> word.endsWith(ending.plural()))
        .findFirst()
        .map(ending ->
            word.substring(0, word.length() - ending.plural().length()) + ending.singular())
        .orElse(word);
  }
}
