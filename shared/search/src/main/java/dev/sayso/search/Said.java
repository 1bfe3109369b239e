package dev.sayso.search;

import java.util.List;

/// What was said, in words; at most [#MOST] of them count.
public final class Said {

  private static final int MOST = 16;

  private final List<String> words;
  private final List<String> pairs;
  private final List<Synonyms.Span> spans;

  private final List<String> hints;

  private Said(List<String> words, List<String> hints, List<Synonyms.Span> spans) {
    this.words = words;
    this.hints = hints;
    this.pairs = Entry.pairs(words);
    this.spans = spans;
  }

  static Said of(String text, String hint, Tongue tongue) {
    var words = words(text, tongue);
    return new Said(words, words(hint, tongue), Synonyms.shipped(tongue).in(words));
  }

  private static List<String> words(String text, Tongue tongue) {
    var all = Wording.words(text, tongue);
    return List.copyOf(all.subList(0, Math.min(MOST, all.size())));
  }

  /// In order.
  public List<String> words() {
    return words;
  }

  /// What was said besides the name.
  List<String> hints() {
    return hints;
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
