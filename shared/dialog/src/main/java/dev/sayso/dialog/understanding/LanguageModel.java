package dev.sayso.dialog.understanding;

import java.time.Duration;
import java.util.List;

/// What a shop may have connected to read what the rules cannot: asked only where they are unsure.
/// It is told data and gives data; what it answers is checked and never done by itself. It never
/// throws.
public interface LanguageModel {

  /// None is connected.
  LanguageModel NONE = (_, _) -> new Answer.Unavailable();

  /// What the shopper probably meant. Comes back within the given time, with or without an answer.
  Answer understand(Question question, Duration within);

  /// Words an answer from facts; unchecked. Comes back within the given time, with or without one.
  default Worded word(Telling telling, Duration within) {
    return new Worded.Unsaid();
  }

  /// What came of asking for words.
  sealed interface Worded {

    record Said(String text) implements Worded {}

    /// The facts do not answer it, or none is connected, or it is down, too slow, or has spent what
    /// it may.
    record Unsaid() implements Worded {}
  }

  /// What came of asking.
  sealed interface Answer {

    /// The likeliest reading: one wish or several, in the order they were said; unchecked.
    record Meant(List<Reading> readings) implements Answer {
      public Meant {
        readings = List.copyOf(readings);
      }
    }

    /// It does not know either, or its answer made no sense.
    record Unsure() implements Answer {}

    /// None is connected, or it is down, too slow, or has spent what it may.
    record Unavailable() implements Answer {}
  }
}
