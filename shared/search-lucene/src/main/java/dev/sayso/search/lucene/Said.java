package dev.sayso.search.lucene;

import java.util.List;

/// What was said, in words; at most [#MOST] of them count.
record Said(List<String> words, List<String> pairs, List<Synonyms.Span> spans) {

  private static final int MOST = 16;

  static Said of(String text, Tongue tongue) {
    var all = Wording.words(text, tongue);
    var words = List.copyOf(all.subList(0, Math.min(MOST, all.size())));
    return new Said(words, Entry.pairs(words), Synonyms.shipped(tongue).in(words));
  }

  boolean isEmpty() {
    return words.isEmpty();
  }
}
