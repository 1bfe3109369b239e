package dev.sayso.search.lucene;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How much of what was said a product's names cover, word by word. One object serves one search
/// and remembers how alike words are, since candidates share most of their words.
final class Coverage {

  /// Below this, two words are simply two words.
  private static final double ALIKE = 0.6;

  private static final double CATEGORY = 0.9;

  private final Said said;
  private final List<Term> words;
  private final List<Term> pairs;
  private final Map<Term, double[]> known = new HashMap<>();

  Coverage(Said said, Lexicon lexicon) {
    this.said = said;
    this.words = said.words().stream().map(lexicon::said).toList();
    this.pairs = said.pairs().stream().map(lexicon::said).toList();
  }

  /// How well each word said is covered, 0..1.
  double[] of(Entry entry) {
    var best = new double[words.size()];
    entry.words().forEach(term -> take(term, best));
    entry.pairs().forEach(term -> takeCompound(term, best));
    for (var term : entry.aside()) {
      for (int i = 0; i < best.length; i++) {
        best[i] = Math.max(best[i], words.get(i).equals(term) ? CATEGORY : 0);
      }
    }
    takeGroups(entry.groups(), best);
    return best;
  }

  /// The weighted mean over the words said.
  double mean(double[] covered) {
    double sum = 0;
    double all = 0;
    for (int i = 0; i < covered.length; i++) {
      sum += covered[i] * words.get(i).weight();
      all += words.get(i).weight();
    }
    return all == 0 ? 0 : sum / all;
  }

  private void take(Term term, double[] best) {
    var alike = known.computeIfAbsent(term, this::alike);
    for (int i = 0; i < words.size(); i++) {
      best[i] = Math.max(best[i], alike[i]);
    }
    for (int i = 0; i < pairs.size(); i++) {
      var pair = alike[words.size() + i];
      best[i] = Math.max(best[i], pair);
      best[i + 1] = Math.max(best[i + 1], pair);
    }
  }

  /// A word said that is two words of the name.
  private void takeCompound(Term term, double[] best) {
    for (int i = 0; i < words.size(); i++) {
      if (best[i] < 1 && words.get(i).text().equals(term.text())) {
        best[i] = 1;
      }
    }
  }

  private void takeGroups(Set<String> groups, double[] best) {
    for (var span : said.spans()) {
      if (groups.contains(span.group())) {
        java.util.Arrays.fill(best, span.from(), span.to(), 1);
      }
    }
  }

  private double[] alike(Term term) {
    var alike = new double[words.size() + pairs.size()];
    for (int i = 0; i < words.size(); i++) {
      alike[i] = counted(Likeness.of(words.get(i), term));
    }
    for (int i = 0; i < pairs.size(); i++) {
      alike[words.size() + i] = counted(Likeness.of(pairs.get(i), term));
    }
    return alike;
  }

  /// Sound-alikes count 0.6 to 0.85.
  private static double counted(double likeness) {
    if (likeness == 1) {
      return 1;
    }
    return likeness < ALIKE ? 0 : 0.6 + 0.25 * (likeness - ALIKE) / (1 - ALIKE);
  }
}
