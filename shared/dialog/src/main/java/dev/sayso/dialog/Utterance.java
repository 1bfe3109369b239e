package dev.sayso.dialog;

import java.util.List;

/// What the recogniser heard: one or more hypotheses, the best first.
public record Utterance(List<String> hypotheses) {
  public Utterance {
    hypotheses = List.copyOf(hypotheses);
    if (hypotheses.isEmpty()) {
      throw new IllegalArgumentException("an utterance has at least one hypothesis");
    }
  }

  public static Utterance of(String text) {
    return new Utterance(List.of(text));
  }

  public String best() {
    return hypotheses.getFirst();
  }
}
