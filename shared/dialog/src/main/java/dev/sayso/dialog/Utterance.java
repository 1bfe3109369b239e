package dev.sayso.dialog;

import java.util.List;

/// What reached the assistant in one turn.
public sealed interface Utterance {

  /// The longest text that is read; the rest of a longer one is cut off.
  int LONGEST = 500;

  /// Words, as one or more recogniser hypotheses, best first; never empty, a text may be blank.
  record Heard(List<String> hypotheses) implements Utterance {
    public Heard {
      if (hypotheses.isEmpty()) {
        throw new IllegalArgumentException("at least one hypothesis");
      }
      hypotheses = hypotheses.stream().map(Heard::cut).toList();
    }

    public static Heard of(String text) {
      return new Heard(List.of(text));
    }

    public String best() {
      return hypotheses.getFirst();
    }

    private static String cut(String text) {
      return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
  }

  /// The shopper opened the assistant without saying what for.
  record Opened() implements Utterance {}

  /// The platform closed the conversation; nothing said now is heard.
  record Closed() implements Utterance {}
}
