package dev.sayso.dialog.understanding;

import dev.sayso.dialog.understanding.Context.Awaiting;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the answer that a sentence begins with: how much of it says yes or no, and in what order.
final class Answers {

  /// What the leading words come to. A soft yes, "ok", is also a way to begin to speak; a hedged
  /// one is never taken for a yes, and neither is a yes behind a no.
  enum Answer {
    NONE,
    YES,
    SOFT,
    HEDGED,
    NO
  }

  /// The answer, whether a correction was announced ("actually") or thanks were said, and where the
  /// rest begins.
  record Lead(Answer answer, boolean fix, boolean thanks, int next) {}

  private enum Word {
    NO("no"),
    NO_PHRASE("nophrase"),
    CANCEL("cancelit"),
    YES("yes"),
    YES_PHRASE("yesphrase"),
    ORDER("orderit"),
    HEDGE("hedge"),
    SOFT("soft"),
    FIX("fix"),
    THANKS("thank"),
    POLITE("polite");

    private final String part;

    Word(String part) {
      this.part = part;
    }

    /// Whether it counts whatever follows it.
    boolean free() {
      return this == NO || this == YES || this == SOFT || this == FIX;
    }
  }

  /// A part of the grammar and what it answers.
  private record Entry(Word word, Node node) {}

  private final List<Entry> entries;
  private final Node forbid;
  private final Node aside;
  private final Segments segments;

  Answers(Grammar grammar, Segments segments) {
    this.segments = segments;
    forbid = grammar.part("forbid");
    aside = grammar.part("aside");
    entries =
        Arrays.stream(Word.values()).map(word -> new Entry(word, grammar.part(word.part))).toList();
  }

  Lead lead(List<String> text, Context context) {
    var reading = new Reading(text, context);
    reading.run();
    return new Lead(reading.answer, reading.fix, reading.thanks, reading.at);
  }

  private final class Reading {
    private final List<String> text;
    private final Context context;
    private Answer answer = Answer.NONE;
    private boolean fix;
    private boolean thanks;
    private int at;

    Reading(List<String> text, Context context) {
      this.text = text;
      this.context = context;
    }

    void run() {
      boolean reads = true;
      while (reads) {
        while (at < text.size() && text.get(at).equals(Tokenizer.BREAK)) {
          at++;
        }
        reads = at < text.size() && end(aside, at) <= at && (forbids() || reads());
      }
    }

    /// "Do not order it": all of that part of the sentence is a no.
    private boolean forbids() {
      int end = end(forbid, at);
      if (end <= at) {
        return false;
      }
      while (end < text.size() && !segments.isSeparator(text.get(end))) {
        end++;
      }
      at = end;
      say(Word.NO);
      return true;
    }

    private boolean reads() {
      @Nullable Word longest = null;
      int furthest = at;
      for (var entry : entries) {
        int end = allowed(entry.word) ? end(entry.node, at) : at;
        if (end > furthest && (entry.word.free() || endsAt(end))) {
          longest = entry.word;
          furthest = end;
        }
      }
      if (longest == null) {
        return false;
      }
      at = furthest;
      say(longest);
      return true;
    }

    private boolean allowed(Word word) {
      boolean asked = context.awaiting() == Awaiting.YES_NO;
      boolean yes = answer == Answer.YES || answer == Answer.SOFT;
      return switch (word) {
        case ORDER -> asked || yes;
        case CANCEL -> asked || answer == Answer.NO;
        case POLITE, THANKS -> answer != Answer.NONE;
        case NO, NO_PHRASE, YES, YES_PHRASE, HEDGE, SOFT, FIX -> true;
      };
    }

    /// Whether a phrase that ends here stands for itself: nothing follows but another answer.
    private boolean endsAt(int end) {
      return end >= text.size()
          || segments.isSeparator(text.get(end))
          || entries.stream().anyMatch(entry -> end(entry.node, end) > end);
    }

    private int end(Node node, int from) {
      var start = new BitSet();
      start.set(from);
      return node.ends(text, start).length() - 1;
    }

    /// "Yes, actually …" is about to change something.
    private void fixes() {
      fix = true;
      answer = answer == Answer.YES || answer == Answer.SOFT ? Answer.HEDGED : answer;
    }

    private void say(Word word) {
      boolean declined = answer == Answer.NO || answer == Answer.HEDGED;
      switch (word) {
        case NO, NO_PHRASE, CANCEL -> answer = Answer.NO;
        case YES, YES_PHRASE, ORDER -> answer = declined ? Answer.HEDGED : Answer.YES;
        case HEDGE -> answer = answer == Answer.NO ? Answer.NO : Answer.HEDGED;
        case SOFT -> answer = answer == Answer.NONE ? Answer.SOFT : answer;
        case FIX -> fixes();
        case THANKS -> thanks = true;
        case POLITE -> {}
      }
    }
  }
}
