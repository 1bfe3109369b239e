package dev.sayso.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// How well a product's names and what was said cover each other, word by word. One object serves
/// one search and remembers how alike words are, since candidates share most of their words.
final class Coverage {

  /// From this likeness a word counts as a match, if a doubtful one.
  private static final double ALIKE = 0.6;

  /// From this likeness a word helps in the ranking.
  private static final double FAINTLY_ALIKE = 0.4;

  /// A word of the category instead of the names.
  private static final double CATEGORY = 0.9;

  /// Names of so many words are long.
  private static final double LONG = 12;

  private final Said said;
  private final Terms terms;
  private final List<Term> words;
  private final List<Term> pairs;
  private final Set<String> heads;
  private final String sounds;
  private final Map<Term, double[]> known = new IdentityHashMap<>();

  Coverage(Said said, Terms terms) {
    this.said = said;
    this.terms = terms;
    this.heads = Heads.of(said.words(), said.spans());
    this.words = said.words().stream().map(terms::said).toList();
    this.pairs = pairs(said.words(), terms);
    this.sounds = sounds(said.words());
  }

  private static List<Term> pairs(List<String> words, Terms terms) {
    var pairs = new ArrayList<Term>();
    for (int i = 1; i < words.size(); i++) {
      pairs.add(terms.said(words.get(i - 1), words.get(i)));
    }
    return pairs;
  }

  int wordsSaid() {
    return words.size();
  }

  /// All clues but those that need the other candidates.
  Fit of(Traits traits) {
    var entry = Entry.of(traits, terms);
    var best = new double[words.size()];
    double named = 0;
    double all = 0;
    for (var term : entry.words()) {
      named += graded(take(term, best)) * term.weight();
      all += term.weight();
    }
    takeEqual(entry.pairs(), 1, best);
    takeEqual(entry.aside(), CATEGORY, best);
    takeGroups(entry.groups(), best);
    var fit = covered(best);
    fit.set(Clue.NAMES, all == 0 ? 0 : named / all).set(Clue.HEAD, isHead(entry) ? 1 : 0);
    return shape(fit, traits, entry);
  }

  private Fit covered(double[] best) {
    double match = 0;
    double covered = 0;
    double all = 0;
    for (int i = 0; i < best.length; i++) {
      var weight = words.get(i).weight();
      match += counted(best[i]) * weight;
      covered += graded(best[i]) * weight;
      all += weight;
    }
    return new Fit()
        .set(Clue.MATCH, Math.clamp(match / all, 0, 1))
        .set(Clue.COVERED, covered / all);
  }

  private Fit shape(Fit fit, Traits traits, Entry entry) {
    var texts = entry.texts();
    return fit.set(Clue.HEARD, heard(traits))
        .set(
            Clue.HINT,
            share(said.hints(), one -> texts.contains(one) || entry.aside().contains(one)))
        .set(Clue.LENGTH, Math.min(1, texts.size() / LONG))
        .set(Clue.CATEGORY, share(said.words(), entry.aside()::contains))
        .set(Clue.EXACT, share(said.words(), texts::contains))
        .set(Clue.ORDER, share(said.pairs(), entry.pairs()::contains))
        .set(Clue.FIRST, entry.words().isEmpty() ? 0 : alikeOf(entry.words().getFirst())[0]);
  }

  private double heard(Traits traits) {
    double most = 0;
    for (var name : traits.names()) {
      most = Math.max(most, Alignment.of(sounds, sounds(name)));
    }
    return most;
  }

  /// How all words but the numbers sound, one after the other.
  private String sounds(List<String> words) {
    var all = new StringBuilder();
    for (var word : words) {
      if (!Character.isDigit(word.charAt(0))) {
        all.append(terms.term(word).sound());
      }
    }
    return all.toString();
  }

  private static double share(List<String> words, Predicate<String> has) {
    return words.isEmpty() ? 0 : (double) words.stream().filter(has).count() / words.size();
  }

  private boolean isHead(Entry entry) {
    return heads.stream().anyMatch(entry.heads()::contains);
  }

  /// A word of the name against each word said, and against two of them as one. Returns the best.
  private double take(Term term, double[] best) {
    var alike = alikeOf(term);
    double most = 0;
    for (int i = 0; i < alike.length; i++) {
      most = Math.max(most, alike[i]);
      var first = i < words.size() ? i : i - words.size();
      best[first] = Math.max(best[first], alike[i]);
      if (i >= words.size()) {
        best[first + 1] = Math.max(best[first + 1], alike[i]);
      }
    }
    return most;
  }

  private void takeEqual(Set<String> taken, double worth, double[] best) {
    for (int i = 0; i < best.length; i++) {
      if (best[i] < worth && taken.contains(words.get(i).text())) {
        best[i] = worth;
      }
    }
  }

  private void takeGroups(Set<String> groups, double[] best) {
    for (var span : said.spans()) {
      if (groups.contains(span.group())) {
        Arrays.fill(best, span.from(), span.to(), 1);
      }
    }
  }

  private double[] alikeOf(Term term) {
    return known.computeIfAbsent(term, this::alike);
  }

  private double[] alike(Term term) {
    var alike = new double[words.size() + pairs.size()];
    for (int i = 0; i < alike.length; i++) {
      var unit = i < words.size() ? words.get(i) : pairs.get(i - words.size());
      alike[i] = Likeness.of(unit, term);
    }
    return alike;
  }

  private static double graded(double likeness) {
    return likeness < FAINTLY_ALIKE ? 0 : likeness;
  }

  /// Sound-alikes count 0.6 to 0.85.
  private static double counted(double likeness) {
    if (likeness == 1 || likeness == CATEGORY || likeness == Likeness.OF_A_KIND) {
      return likeness;
    }
    return likeness < ALIKE ? 0 : 0.6 + 0.25 * (likeness - ALIKE) / (1 - ALIKE);
  }
}
