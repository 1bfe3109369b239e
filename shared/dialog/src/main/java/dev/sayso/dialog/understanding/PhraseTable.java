package dev.sayso.dialog.understanding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Phrases of one word or more, each with a value, looked up in running words; the longest wins.
final class PhraseTable {

  /// A phrase that stands at the place looked at: how many words it has and what it is worth.
  record Found(int length, String value) {}

  private final Map<List<String>, String> values = new LinkedHashMap<>();
  private int longest;

  PhraseTable(Map<String, String> phrases) {
    phrases.forEach((phrase, value) -> {
      var words = List.of(phrase.split(" "));
      values.put(words, value);
      longest = Math.max(longest, words.size());
    });
  }

  Optional<Found> at(List<String> words, int from) {
    for (int length = Math.min(longest, words.size() - from); length > 0; length--) {
      var value = values.get(words.subList(from, from + length));
      if (value != null) {
        return Optional.of(new Found(length, value));
      }
    }
    return Optional.empty();
  }

  /// The phrase that the words end with.
  Optional<Found> before(List<String> words, int to) {
    for (int length = Math.min(longest, to); length > 0; length--) {
      var value = values.get(words.subList(to - length, to));
      if (value != null) {
        return Optional.of(new Found(length, value));
      }
    }
    return Optional.empty();
  }

  int lengthAt(List<String> words, int from) {
    return at(words, from).map(Found::length).orElse(0);
  }

  boolean has(String word) {
    return values.containsKey(List.of(word));
  }
}
