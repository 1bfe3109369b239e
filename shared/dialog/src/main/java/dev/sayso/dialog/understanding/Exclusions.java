package dev.sayso.dialog.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What must not be in a thing: "snacks without nuts", "peanut free cookies", "anything that is
/// gluten free".
final class Exclusions {

  /// The words of the thing alone, and what is ruled out.
  record Read(List<String> rest, List<String> without) {}

  /// "Tree nut free".
  private static final int LONGEST = 2;

  private final PhraseTable before;
  private final PhraseTable links;
  private final Set<String> after;
  private final Set<String> no;
  private final Set<String> anything;
  private final Topics topics;

  Exclusions(Lexicon lexicon) {
    before = lexicon.phrases("exclude.before");
    links = lexicon.phrases("exclude.links");
    after = Set.copyOf(lexicon.list("exclude.after"));
    no = Set.copyOf(lexicon.list("exclude.no"));
    anything = Set.copyOf(lexicon.list("exclude.any"));
    topics = new Topics(lexicon);
  }

  Read read(List<String> words) {
    var read = behind(words).or(() -> inFront(words));
    return read.map(found -> new Read(withoutAnything(found.rest), found.without))
        .orElseGet(() -> new Read(words, List.of()));
  }

  /// Whether something is ruled out here and the words at `at` go on with it: "and no raisins".
  boolean goesOn(List<String> segment, List<String> words, int at) {
    return !behind(segment).isEmpty()
        && (before.lengthAt(words, at) > 0 || no.contains(words.get(at)));
  }

  /// "Snacks without nuts or raisins".
  private Optional<Read> behind(List<String> words) {
    for (int at = 1; at < words.size() - 1; at++) {
      int length = before.lengthAt(words, at);
      length = length == 0 && isNo(words, at) ? 1 : length;
      if (length > 0 && at + length < words.size()) {
        var ruledOut = topics.each(words.subList(at + length, words.size()));
        return Optional.of(new Read(withoutLink(words.subList(0, at)), ruledOut));
      }
    }
    return Optional.empty();
  }

  /// A plain "no" rules out only what is never bought for itself.
  private boolean isNo(List<String> words, int at) {
    return no.contains(words.get(at))
        && at + 1 < words.size()
        && topics.isKnown(words.subList(at + 1, words.size()));
  }

  /// "Peanut free cookies", "cookies that are peanut free".
  private Optional<Read> inFront(List<String> words) {
    for (int at = 1; at < words.size(); at++) {
      for (int from = Math.max(0, at - LONGEST);
          after.contains(words.get(at)) && from < at;
          from++) {
        var thing = words.subList(from, at);
        if (topics.isAllergen(thing)) {
          var rest = new ArrayList<>(withoutLink(words.subList(0, from)));
          rest.addAll(words.subList(at + 1, words.size()));
          return Optional.of(new Read(rest, List.of(topics.about(thing))));
        }
      }
    }
    return Optional.empty();
  }

  private List<String> withoutLink(List<String> words) {
    int length = links.before(words, words.size()).map(PhraseTable.Found::length).orElse(0);
    return length < words.size() ? words.subList(0, words.size() - length) : words;
  }

  /// "Anything" names nothing.
  private List<String> withoutAnything(List<String> words) {
    return words.size() == 1 && anything.contains(words.getFirst()) ? List.of() : words;
  }
}
