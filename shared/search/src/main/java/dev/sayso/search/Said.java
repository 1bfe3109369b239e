package dev.sayso.search;

import java.util.List;

/// What was said, in words; at most [#MOST] of them count.
public final class Said {

  private static final int MOST = 16;

  private final List<String> words;
  private final List<String> pairs;
  private final List<Synonyms.Span> spans;

  private Said(List<String> words, List<Synonyms.Span> spans) {
    this.words = words;
    this.pairs = Entry.pairs(words);
    this.spans = spans;
  }

  static Said of(String text, Tongue tongue) {
    var all = Wording.words(text, tongue);
    var words = List.copyOf(all.subList(0, Math.min(MOST, all.size())));
    return new Said(words, Synonyms.shipped(tongue).in(words));
  }

  /// In order.
  public List<String> words() {
    return words;
  }

  List<String> pairs() {
    return pairs;
  }

  List<Synonyms.Span> spans() {
    return spans;
  }

  boolean isEmpty() {
    return words.isEmpty();
  }
}
