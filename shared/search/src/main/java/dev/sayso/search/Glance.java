package dev.sayso.search;

import dev.sayso.search.Coverage.Compared;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One product beside what was said.
final class Glance {

  /// From this likeness a word counts as a match, if a doubtful one.
  private static final double ALIKE = 0.6;

  /// From this likeness a word helps in the ranking.
  private static final double FAINTLY_ALIKE = 0.4;

  /// A word of the category instead of the names.
  private static final double CATEGORY = Likeness.OF_A_KIND;

  /// Names of so many words are long.
  private static final double LONG = 12;

  private final Coverage coverage;
  private final Traits traits;
  private final double[] best;
  private final List<Compared> words = new ArrayList<>();
  private double heard;
  private int exact;
  private int hinted;
  private int aside;
  private int joined;
  private int paired;

  Glance(Coverage coverage, Traits traits) {
    this.coverage = coverage;
    this.traits = traits;
    best = new double[coverage.wordsSaid()];
  }

  Fit fit() {
    traits.names().forEach(this::name);
    for (var text : traits.aside()) {
      var places = coverage.marks().of(text);
      aside |= places.words();
      hinted |= places.hints();
    }
    var fit = names(new Fit());
    takeOthers();
    covered(fit);
    int said = best.length;
    return fit.set(Clue.HEAD, coverage.isHead(traits.heads()) ? 1 : 0)
        .set(Clue.HEARD, heard)
        .set(Clue.HINT, share(hinted, coverage.said().hints().size()))
        .set(Clue.LENGTH, Math.min(1, words.size() / LONG))
        .set(Clue.CATEGORY, share(aside, said))
        .set(Clue.EXACT, share(exact, said))
        .set(Clue.ORDER, share(paired, said - 1))
        .set(Clue.FIRST, words.isEmpty() ? 0 : words.getFirst().alike()[0]);
  }

  private void name(List<String> name) {
    var sounds = new StringBuilder();
    var before = "";
    for (var text : name) {
      var word = coverage.compared(text);
      if (isNew(word)) {
        words.add(word);
      }
      if (!word.term().isNumeric()) {
        sounds.append(word.term().sound());
      }
      if (!before.isEmpty()) {
        joined |= coverage.marks().words(before, text);
        paired |= coverage.marks().pairs(before, text);
      }
      before = text;
    }
    heard = Math.max(heard, coverage.heard(sounds));
  }

  /// Compares objects: the same word is the same object in one search.
  @SuppressWarnings("ReferenceEquality")
  private boolean isNew(Compared word) {
    for (var known : words) {
      if (known == word) {
        return false;
      }
    }
    return true;
  }

  private Fit names(Fit fit) {
    double named = 0;
    double all = 0;
    for (var word : words) {
      take(word.alike());
      exact |= word.places().words();
      hinted |= word.places().hints();
      named += graded(word.most()) * word.term().weight();
      all += word.term().weight();
    }
    return fit.set(Clue.NAMES, all == 0 ? 0 : named / all);
  }

  /// A word of the name against each word said, and against two of them as one.
  private void take(double[] alike) {
    for (int i = 0; i < alike.length; i++) {
      int first = i < best.length ? i : i - best.length;
      best[first] = Math.max(best[first], alike[i]);
      if (i >= best.length) {
        best[first + 1] = Math.max(best[first + 1], alike[i]);
      }
    }
  }

  private void takeOthers() {
    for (int i = 0; i < best.length; i++) {
      if ((joined >> i & 1) == 1) {
        best[i] = 1;
      } else if ((aside >> i & 1) == 1) {
        best[i] = Math.max(best[i], CATEGORY);
      }
    }
    for (var span : coverage.said().spans()) {
      if (traits.groups().contains(span.group())) {
        Arrays.fill(best, span.from(), span.to(), 1);
      }
    }
  }

  private void covered(Fit fit) {
    double match = 0;
    double covered = 0;
    double all = 0;
    for (int i = 0; i < best.length; i++) {
      var weight = coverage.weight(i);
      match += counted(best[i]) * weight;
      covered += graded(best[i]) * weight;
      all += weight;
    }
    fit.set(Clue.MATCH, Math.clamp(match / all, 0, 1)).set(Clue.COVERED, covered / all);
  }

  private static double share(int places, int all) {
    return all <= 0 ? 0 : (double) Integer.bitCount(places) / all;
  }

  private static double graded(double likeness) {
    return likeness < FAINTLY_ALIKE ? 0 : likeness;
  }

  /// Sound-alikes count 0.6 to 0.85.
  private static double counted(double likeness) {
    if (likeness == 1 || likeness == Likeness.OF_A_KIND) {
      return likeness;
    }
    return likeness < ALIKE ? 0 : 0.6 + 0.25 * (likeness - ALIKE) / (1 - ALIKE);
  }
}
