package dev.sayso.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where in what was said a text of a product stands, letter by letter: a bit for each place.
/// Answers without making a text of its own, because it is asked thousands of times a search.
final class Marks {

  /// The places among the words said and among the hints.
  record Places(int words, int hints) {
    static final Places NONE = new Places(0, 0);

    Places and(Places other) {
      return new Places(words | other.words, hints | other.hints);
    }
  }

  private static final int LONG = 63;

  private final List<String> words;
  private final List<String> pairs;
  private final Map<String, Places> places = new HashMap<>();
  private final long lengths;

  Marks(Said said) {
    words = said.words();
    pairs = said.pairs();
    for (int i = 0; i < words.size(); i++) {
      places.merge(words.get(i), new Places(1 << i, 0), Places::and);
    }
    for (int i = 0; i < said.hints().size(); i++) {
      places.merge(said.hints().get(i), new Places(0, 1 << i), Places::and);
    }
    long bits = 0;
    for (var list : List.of(words, pairs)) {
      for (var text : list) {
        bits |= length(text.length());
      }
    }
    lengths = bits;
  }

  Places of(String text) {
    return places.getOrDefault(text, Places.NONE);
  }

  /// The places of the words said that are these two written as one.
  int words(String first, String second) {
    return mayBe(first, second) ? among(words, first, second) : 0;
  }

  /// The places of the neighbours said that are, written as one, these two.
  int pairs(String first, String second) {
    return mayBe(first, second) ? among(pairs, first, second) : 0;
  }

  private boolean mayBe(String first, String second) {
    return (lengths & length(first.length() + second.length())) != 0;
  }

  private static int among(List<String> said, String first, String second) {
    int bits = 0;
    for (int i = 0; i < said.size(); i++) {
      var text = said.get(i);
      if (text.length() == first.length() + second.length()
          && text.startsWith(first)
          && text.endsWith(second)) {
        bits |= 1 << i;
      }
    }
    return bits;
  }

  private static long length(int length) {
    return 1L << Math.min(length, LONG);
  }
}
