package dev.sayso.search;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How well a product's names and what was said cover each other, word by word. One object serves
/// one search and remembers how alike words are, since candidates share most of their words.
final class Coverage {

  /// From this likeness a word counts as a match, if a doubtful one.
  private static final double ALIKE = 0.6;

  /// From this likeness a word helps in the ranking.
  private static final double FAINTLY_ALIKE = 0.4;

  /// A word of the category instead of the names.
  private static final double CATEGORY = 0.9;

  private final Said said;
  private final Terms terms;
  private final List<Term> words;
  private final List<Term> pairs;
  private final Set<String> heads;
  private final Map<Term, double[]> known = new IdentityHashMap<>();

  Coverage(Said said, Terms terms) {
    this.said = said;
    this.terms = terms;
    this.heads = Heads.of(said.words(), said.spans());
    this.words = said.words().stream().map(terms::said).toList();
    this.pairs = said.pairs().stream().map(terms::said).toList();
  }

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
    return fit(best, all == 0 ? 0 : named / all, isHead(entry));
  }

  private Fit fit(double[] best, double names, boolean head) {
    double match = 0;
    double covered = 0;
    double all = 0;
    for (int i = 0; i < best.length; i++) {
      var weight = words.get(i).weight();
      match += counted(best[i]) * weight;
      covered += graded(best[i]) * weight;
      all += weight;
    }
    return new Fit(Math.clamp(match / all, 0, 1), covered / all, names, head ? 1 : 0);
  }

  private boolean isHead(Entry entry) {
    return heads.stream().anyMatch(entry.heads()::contains);
  }

  /// A word of the name against each word said, and against two of them as one. Returns the best.
  private double take(Term term, double[] best) {
    var alike = known.computeIfAbsent(term, this::alike);
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
