package dev.sayso.dialog.intent;

import java.util.List;

/// What one utterance meant: one intent or several, in the order they were said; never none.
public record Interpretation(List<Intent> intents) {

  public Interpretation {
    intents = List.copyOf(intents);
    if (intents.isEmpty()) {
      throw new IllegalArgumentException("an interpretation has at least one intent");
    }
  }

  public static Interpretation of(Intent intent) {
    return new Interpretation(List.of(intent));
  }

  public Intent first() {
    return intents.getFirst();
  }
}
