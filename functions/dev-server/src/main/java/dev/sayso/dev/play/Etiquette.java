package dev.sayso.dev.play;

import dev.sayso.dev.turn.Surface;
import dev.sayso.dialog.Expectation;
import dev.sayso.dialog.Reply;
import dev.sayso.dialog.speech.WordBudget;
import java.util.ArrayList;
import java.util.List;

/// What every reply must keep, whatever a scenario asks of it: it says something, within the
/// surface's word budget, and with one question at most, which is its end where the microphone
/// stays open.
public final class Etiquette {

  private Etiquette() {}

  static List<String> misses(Reply reply, Surface surface) {
    var misses = new ArrayList<String>();
    if (reply.prompt().isBlank()) {
      misses.add("expected a reply");
    }
    int words = words(reply, surface);
    if (words > most(reply, surface)) {
      misses.add(
          "expected at most "
              + most(reply, surface)
              + " words on "
              + surface.code()
              + ", not "
              + words);
    }
    long questions = reply.prompt().spoken().chars().filter(letter -> letter == '?').count();
    if (questions > 1) {
      misses.add("expected one question at most, not " + questions);
    }
    if (reply.listens() && !reply.prompt().written().strip().endsWith("?")) {
      misses.add("expected a question at the end, since it listens");
    }
    return misses;
  }

  /// Whether the reply is longer than the surface allows.
  public static boolean isOverBudget(Reply reply, Surface surface) {
    return words(reply, surface) > most(reply, surface);
  }

  /// The most words that the surface allows this reply.
  public static int most(Reply reply, Surface surface) {
    var budget = WordBudget.of(surface.capabilities());
    return isSummary(reply) ? budget.summaryWords() : budget.words();
  }

  private static int words(Reply reply, Surface surface) {
    return surface == Surface.TEXT
        ? reply.prompt().written().strip().split("\\s+").length
        : reply.prompt().words();
  }

  private static boolean isSummary(Reply reply) {
    return reply.expects() instanceof Expectation.Confirmation(var proposal)
        && proposal instanceof Expectation.Proposal.PlaceOrder;
  }
}
