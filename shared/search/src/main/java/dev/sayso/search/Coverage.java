package dev.sayso.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How well products' names and what was said cover each other, word by word. One object serves one
/// search in one thread, and remembers how alike words are, since candidates share most of theirs.
final class Coverage {

  /// A word of a product beside what was said: how like each word said it is, then how like each
  /// two of them as one; how like the likest; and where it stands there letter by letter.
  record Compared(Term term, double[] alike, double most, Marks.Places places) {}

  private final Said said;
  private final Terms terms;
  private final List<Term> words;
  private final List<Term> pairs;
  private final Set<String> heads;
  private final Alignment phrase;
  private final Marks marks;
  private final Map<String, Compared> known = new HashMap<>();

  Coverage(Said said, Terms terms) {
    this.said = said;
    this.terms = terms;
    this.heads = Heads.of(said.words(), said.spans());
    this.words = said.words().stream().map(terms::said).toList();
    this.pairs = pairs(said.words(), terms);
    this.phrase = new Alignment(sounds(words));
    this.marks = new Marks(said);
  }

  private static List<Term> pairs(List<String> words, Terms terms) {
    var pairs = new ArrayList<Term>();
    for (int i = 1; i < words.size(); i++) {
      pairs.add(terms.said(words.get(i - 1), words.get(i)));
    }
    return pairs;
  }

  /// All clues but those that need the other candidates.
  Fit of(Traits traits) {
    return new Glance(this, traits).fit();
  }

  int wordsSaid() {
    return words.size();
  }

  Said said() {
    return said;
  }

  double weight(int word) {
    return words.get(word).weight();
  }

  Marks marks() {
    return marks;
  }

  boolean isHead(List<String> any) {
    for (var head : any) {
      if (heads.contains(head)) {
        return true;
      }
    }
    return false;
  }

  double heard(CharSequence sounds) {
    return phrase.of(sounds);
  }

  /// How all words but the numbers sound, one after the other.
  private static CharSequence sounds(List<Term> words) {
    var sounds = new StringBuilder();
    words.stream().filter(word -> !word.isNumeric()).forEach(word -> sounds.append(word.sound()));
    return sounds;
  }

  Compared compared(String text) {
    var compared = known.get(text);
    if (compared == null) {
      compared = compare(text);
      known.put(text, compared);
    }
    return compared;
  }

  private Compared compare(String text) {
    var term = terms.term(text);
    var alike = new double[words.size() + pairs.size()];
    double most = 0;
    for (int i = 0; i < alike.length; i++) {
      alike[i] = likeness(i, term);
      most = Math.max(most, alike[i]);
    }
    return new Compared(term, alike, most, marks.of(text));
  }

  private double likeness(int at, Term term) {
    if (at < words.size()) {
      return Likeness.of(words.get(at), term);
    }
    var pair = pairs.get(at - words.size());
    return isWhole(pair, term) ? Likeness.of(pair, term) : 0;
  }

  /// Two words are no one word that is only like the second: "cat food" is no "food".
  private static boolean isWhole(Term pair, Term term) {
    return 4 * term.sound().length() >= 3 * pair.sound().length();
  }
}
