package dev.sayso.dialog.understanding;

import dev.sayso.dialog.understanding.Phrase.Match;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the requests in a sentence: which of its segments belong to one phrase of the grammar, and
/// which are left over as bare words.
final class Clauses {

  /// A part of the sentence.
  sealed interface Clause {
    /// It fits a phrase.
    record Said(Match match) implements Clause {}

    /// Segments that fit none.
    record Bare(List<List<String>> segments) implements Clause {}
  }

  /// Sections whose lists go on over the next commas.
  private static final Set<String> LISTS = Set.of("add", "remove", "reorder");

  /// Sections for all of an order or basket, of which something may be left out.
  private static final Set<String> MANY = Set.of("reorder-last", "reorder-usual", "checkout");

  /// Sections whose terms stand behind commas.
  private static final Set<String> WHOLE = Set.of("keep-stocked");

  private final Grammar grammar;
  private final Slots slots;
  private final Node carrier;
  private final Node bareLead;

  Clauses(Grammar grammar, Slots slots) {
    this.grammar = grammar;
    this.slots = slots;
    carrier = grammar.part("carrier");
    bareLead = grammar.part("barelead");
  }

  List<Clause> of(List<List<String>> segments) {
    var text = Text.of(segments);
    var starts = starts(text);
    var clauses = new ArrayList<Clause>();
    var bare = new ArrayList<List<String>>();
    boolean listOpen = false;
    for (int at = 0; at < segments.size(); ) {
      int end = starts.nextSetBit(at + 1) < 0 ? segments.size() : starts.nextSetBit(at + 1);
      boolean weak = !listOpen || (starts.get(at) && bare.isEmpty());
      var found = find(text, at, wholeEnd(text, at, end, weak), weak);
      if (found.match.isPresent()) {
        flush(bare, clauses);
        clauses.add(new Clause.Said(found.match.get()));
        listOpen = LISTS.contains(found.match.get().key());
        at = found.end;
      } else {
        bare.add(withoutLead(segments.get(at)));
        listOpen = true;
        at++;
      }
    }
    flush(bare, clauses);
    return clauses;
  }

  /// Whether the first segment, alone or with those behind it, fits a phrase.
  boolean isRequest(List<List<String>> segments) {
    return !segments.isEmpty() && starts(Text.of(segments)).get(0);
  }

  /// Whether all the words fit a phrase for many things at once.
  boolean wantsMany(List<String> words) {
    return match(words, true).filter(match -> MANY.contains(match.key())).isPresent();
  }

  /// Where what is one request, though parts of it look like others, ends; else `end`: "order tabs
  /// every month, no more than 20".
  private int wholeEnd(Text text, int at, int end, boolean weak) {
    if (end == text.size()) {
      return end;
    }
    var whole = match(text.between(at, text.size()), weak);
    return whole.filter(match -> WHOLE.contains(match.key())).isPresent() ? text.size() : end;
  }

  private record Found(Optional<Match> match, int end) {}

  /// The segments in one run of words, with a break between them, and where each begins in it.
  private record Text(List<String> words, List<Integer> begins) {

    static Text of(List<List<String>> segments) {
      var words = new ArrayList<String>();
      var begins = new ArrayList<Integer>();
      for (var segment : segments) {
        begins.add(words.size());
        words.addAll(segment);
        words.add(Tokenizer.BREAK);
      }
      begins.add(words.size());
      return new Text(words, begins);
    }

    int size() {
      return begins.size() - 1;
    }

    /// The words of the segments from `from` to before `to`.
    List<String> between(int from, int to) {
      return words.subList(begins.get(from), begins.get(to) - 1);
    }
  }

  /// The longest run of segments from `at` on that fits a phrase.
  private Found find(Text text, int at, int limit, boolean weak) {
    for (int end = limit; end > at; end--) {
      var match = match(text.between(at, end), weak);
      if (match.isPresent()) {
        return new Found(match, end);
      }
    }
    return new Found(Optional.empty(), at);
  }

  /// The segments where a request begins, found from the last to the first.
  private BitSet starts(Text text) {
    var starts = new BitSet();
    int limit = text.size();
    for (int at = text.size() - 1; at >= 0; at--) {
      if (find(text, at, limit, false).match.isPresent()) {
        starts.set(at);
        limit = at;
      }
    }
    return starts;
  }

  /// Of all ways to leave out polite words at the beginning, the one that explains most.
  private Optional<Match> match(List<String> words, boolean weak) {
    var best = Optional.<Match>empty();
    var from = new BitSet();
    from.set(0);
    for (int start : carrier.ends(words, from).stream().toArray()) {
      if (start < words.size() && !words.get(start).equals(Tokenizer.BREAK)) {
        var match = grammar.match(words.subList(start, words.size()), weak, slots::fits);
        if (match.isPresent() && (best.isEmpty() || match.get().loose() < best.get().loose())) {
          best = match;
        }
      }
    }
    return best;
  }

  private List<String> withoutLead(List<String> words) {
    var from = new BitSet();
    from.set(0);
    int end = slots.items.knows(words) ? 0 : bareLead.ends(words, from).length() - 1;
    return end < words.size() ? words.subList(end, words.size()) : words;
  }

  private static void flush(List<List<String>> bare, List<Clause> clauses) {
    if (!bare.isEmpty()) {
      clauses.add(new Clause.Bare(List.copyOf(bare)));
      bare.clear();
    }
  }
}
