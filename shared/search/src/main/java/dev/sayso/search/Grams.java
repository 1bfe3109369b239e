package dev.sayso.search;

import java.util.ArrayList;
import java.util.List;

/// The pieces by which a wrongly heard name is still found: letters of its words, and sounds of the
/// whole name without spaces, since a recogniser moves the spaces.
final class Grams {

  private static final int LETTERS = 3;
  private static final int SOUNDS = 4;

  private Grams() {}

  /// Three letters each, with the word's edges marked.
  static List<String> letters(List<String> words) {
    var grams = new ArrayList<String>();
    words.forEach(word -> cut("_" + word + "_", LETTERS, grams));
    return grams;
  }

  /// The consonants of each word.
  static List<String> codes(List<String> words, Sounds sounds) {
    return words.stream()
        .map(word -> Sounds.consonants(sounds.of(word)))
        .filter(code -> code.length() > 1)
        .toList();
  }

  /// Runs of four sounds over the whole name.
  static List<String> sounds(List<String> words, Sounds sounds) {
    var whole = new StringBuilder();
    words.forEach(word -> whole.append(sounds.of(word)));
    var grams = new ArrayList<String>();
    cut(Sounds.broad(whole.toString()), SOUNDS, grams);
    return grams;
  }

  private static void cut(String text, int length, List<String> into) {
    for (int i = 0; i + length <= text.length(); i++) {
      into.add(text.substring(i, i + length));
    }
    if (!text.isEmpty() && text.length() < length) {
      into.add(text);
    }
  }
}
