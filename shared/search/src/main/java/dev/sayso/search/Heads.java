package dev.sayso.search;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The word that says what a thing is: in English the last one, sizes and packaging left aside.
final class Heads {

  private Heads() {}

  /// That word, and the synonym group that ends with it.
  static Set<String> of(List<String> words, List<Synonyms.Span> spans) {
    int last = words.size() - 1;
    while (last > 0 && isAside(words.get(last))) {
      last--;
    }
    var heads = new TreeSet<String>();
    if (last >= 0) {
      heads.add(words.get(last));
    }
    for (var span : spans) {
      if (span.to() == last + 1) {
        heads.add(Synonyms.word(span.group()));
      }
    }
    return heads;
  }

  private static boolean isAside(String word) {
    return Terms.isPackaging(word) || Character.isDigit(word.charAt(0));
  }
}
