package dev.sayso.dialog.speech;

import dev.sayso.dialog.Capabilities;

/// How much may be said in one reply: spoken words, spoken words of an order summary, and options
/// at once. A reply over its budget is a bug.
public record WordBudget(int words, int summaryWords, int options) {

  private static final WordBudget CAR = new WordBudget(15, 25, 2);
  private static final WordBudget VOICE = new WordBudget(30, 45, 3);
  private static final WordBudget TEXT = new WordBudget(60, 60, 5);

  public static WordBudget of(Capabilities capabilities) {
    if (capabilities.car()) {
      return CAR;
    }
    return capabilities.voice() ? VOICE : TEXT;
  }
}
