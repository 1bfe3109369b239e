package dev.sayso.dialog.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts words at commas, "and" and the like, but not inside a name that the shop knows.
final class Segments {

  /// How far a name may reach on each side of its "and".
  private static final int REACH = 4;

  private final Set<String> separators;
  private final PhraseTable together;
  private final Exclusions exclusions;
  private final Vocabulary vocabulary;

  Segments(Lexicon lexicon, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    separators = Set.copyOf(lexicon.list("separators"));
    together = lexicon.phrases("together");
    exclusions = new Exclusions(lexicon);
  }

  /// The pieces between separators, none of them empty.
  List<List<String>> of(List<String> words) {
    var segments = new ArrayList<List<String>>();
    int from = 0;
    int kept = 0;
    for (int at = 0; at < words.size(); at++) {
      kept = Math.max(kept, at + together.lengthAt(words, at));
      boolean cut = isBreak(words, at) || (at >= kept && separates(words, from, at));
      if (cut) {
        add(segments, words.subList(from, at));
        from = at + 1;
      }
    }
    add(segments, words.subList(from, words.size()));
    return segments;
  }

  boolean isSeparator(String word) {
    return word.equals(Tokenizer.BREAK) || separators.contains(word);
  }

  private static void add(List<List<String>> segments, List<String> segment) {
    if (!segment.isEmpty()) {
      segments.add(List.copyOf(segment));
    }
  }

  private boolean separates(List<String> words, int from, int at) {
    return separators.contains(words.get(at))
        && !insideName(words, at)
        && !(at + 1 < words.size() && exclusions.goesOn(words.subList(from, at), words, at + 1));
  }

  private boolean insideName(List<String> words, int at) {
    for (int from = at - 1; from >= Math.max(0, at - REACH) && !isBreak(words, from); from--) {
      int last = Math.min(words.size(), at + 1 + REACH);
      for (int to = at + 2; to <= last && !isBreak(words, to - 1); to++) {
        if (vocabulary.knowsPhrase(String.join(" ", words.subList(from, to)))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isBreak(List<String> words, int at) {
    return words.get(at).equals(Tokenizer.BREAK);
  }
}
