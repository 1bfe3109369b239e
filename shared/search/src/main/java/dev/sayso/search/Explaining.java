package dev.sayso.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Says in English words why a product answers what was said.
final class Explaining {

  /// From this likeness on, a word is said to sound like another.
  private static final double ALIKE = 0.5;

  private record Like(Term term, double likeness) {}

  private final Said said;
  private final Terms terms;
  private final Entry entry;
  private final List<String> reasons = new ArrayList<>();
  private final boolean[] told;

  private Explaining(Said said, Terms terms, Traits traits) {
    this.said = said;
    this.terms = terms;
    entry = Entry.of(traits, terms);
    told = new boolean[said.words().size()];
  }

  static List<String> of(Said said, Terms terms, Traits traits) {
    return new Explaining(said, terms, traits).reasons();
  }

  private List<String> reasons() {
    same();
    synonyms();
    pairs();
    for (int i = 0; i < told.length; i++) {
      if (!told[i]) {
        reasons.add(alone(said.words().get(i)));
      }
    }
    kind();
    said.hints().forEach(this::hint);
    return reasons;
  }

  private void same() {
    var same = new ArrayList<String>();
    for (int i = 0; i < told.length; i++) {
      if (entry.texts().contains(said.words().get(i))) {
        told[i] = true;
        same.add("'" + said.words().get(i) + "'");
      }
    }
    if (!same.isEmpty()) {
      reasons.add(String.join(", ", same) + (same.size() > 1 ? " are" : " is") + " in its name");
    }
  }

  private void synonyms() {
    for (var span : said.spans()) {
      var words = said.words().subList(span.from(), span.to());
      if (entry.groups().contains(span.group()) && !entry.texts().containsAll(words)) {
        tell(span.from(), span.to());
        reasons.add("'" + String.join(" ", words) + "' is another word for what it is");
      }
    }
  }

  /// Two words that were heard in place of one.
  private void pairs() {
    for (int i = 1; i < told.length; i++) {
      if (!told[i - 1] && !told[i]) {
        var first = said.words().get(i - 1);
        var second = said.words().get(i);
        var like = best(terms.said(first, second));
        double alone = Math.max(likeness(terms.said(first)), likeness(terms.said(second)));
        if (entry.pairs().contains(first + second)) {
          tell(i - 1, i + 1);
          reasons.add("'" + first + " " + second + "' is in its name in other spaces");
        } else if (like.isPresent() && like.get().likeness >= Math.max(ALIKE, alone)) {
          tell(i - 1, i + 1);
          reasons.add(sounds(first + " " + second, like.get()));
        }
      }
    }
  }

  private String alone(String word) {
    if (entry.aside().contains(word)) {
      return "'" + word + "' is its category or pack";
    }
    if (entry.pairs().contains(word)) {
      return "'" + word + "' is in its name in two words";
    }
    return best(terms.said(word))
        .filter(like -> like.likeness >= ALIKE)
        .map(like -> sounds(word, like))
        .orElse("'" + word + "' is nowhere in it");
  }

  private void kind() {
    Heads.of(said.words(), said.spans()).stream()
        .filter(entry.heads()::contains)
        .findFirst()
        .ifPresent(head -> reasons.add("it is the kind of thing that was said"));
  }

  private void hint(String hint) {
    boolean agrees = entry.texts().contains(hint) || entry.aside().contains(hint);
    reasons.add("'" + hint + (agrees ? "' agrees" : "' is not said of it"));
  }

  private static String sounds(String words, Like like) {
    var how =
        like.likeness == Likeness.OF_A_KIND
            ? "'%s' is the kind of '%s'".formatted(words, like.term.text())
            : "'%s' sounds like '%s'".formatted(words, like.term.text());
    return how + String.format(Locale.ROOT, " (%.2f)", like.likeness);
  }

  private double likeness(Term word) {
    return best(word).map(Like::likeness).orElse(0.0);
  }

  private Optional<Like> best(Term word) {
    return entry.words().stream()
        .map(term -> new Like(term, Likeness.of(word, term)))
        .max(Comparator.comparingDouble(Like::likeness));
  }

  private void tell(int from, int to) {
    for (int i = from; i < to; i++) {
      told[i] = true;
    }
  }
}
