package dev.sayso.dialog.understanding;

import java.util.ArrayList;
import java.util.List;

/// Things said in one breath, with nothing between them: "milk bread".
final class Runs {

  private static final int LONGEST_NAME = 4;
  private static final int LONGEST_RUN = 12;

  private final Vocabulary vocabulary;

  Runs(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// The things, where the shop has each of them, nothing that is called all of it, and nothing
  /// where the end of one and the beginning of the next stand side by side; else the words as they
  /// are.
  List<List<String>> of(List<String> words) {
    if (words.size() < 2 || words.size() > LONGEST_RUN || isName(words) || sells(words)) {
      return List.of(words);
    }
    var parts = new ArrayList<List<String>>();
    for (int at = 0; at < words.size(); ) {
      int length = longestName(words, at);
      if (length == 0) {
        return List.of(words);
      }
      if (at > 0 && sells(words.subList(at - 1, at + 1))) {
        return List.of(words);
      }
      parts.add(words.subList(at, at + length));
      at += length;
    }
    return parts;
  }

  private boolean sells(List<String> words) {
    return vocabulary.sells(String.join(" ", words));
  }

  private int longestName(List<String> words, int at) {
    int length = Math.min(LONGEST_NAME, words.size() - at);
    while (length > 0 && !isName(words.subList(at, at + length))) {
      length--;
    }
    return length;
  }

  private boolean isName(List<String> words) {
    var phrase = String.join(" ", words);
    return vocabulary.knowsItem(phrase) || (words.size() > 1 && vocabulary.knowsPhrase(phrase));
  }
}
