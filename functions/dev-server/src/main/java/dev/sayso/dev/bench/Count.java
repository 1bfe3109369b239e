package dev.sayso.dev.bench;

/// What is counted in dialogs.
public enum Count {
  /// Dialogs that were played.
  DIALOGS,
  /// Dialogs of which something is ordered, cancelled or put into a cart when nobody disturbs.
  TASKS,
  /// Tasks that came to the same orders and carts.
  DONE,
  /// Dialogs, tasks or not, that came to the same orders and carts.
  ALIKE,
  /// What shoppers said, repetitions too.
  TURNS,
  /// What shoppers said once more.
  REPEATED,
  /// Words that the assistant spoke.
  WORDS,
  ORDERS,
  /// Orders whose products, quantities and total were in no summary that was read out before in the
  /// same conversation.
  NOT_READ_OUT(true),
  /// Orders that the undisturbed dialog does not place.
  NOT_MEANT(true),
  /// Turns that ended with the same question for the third time in a row.
  ASKED_THRICE(true),
  /// Replies without a word.
  EMPTY(true),
  /// Replies over the word budget of their surface.
  TOO_LONG(true),
  /// Dialogs that ended with an exception.
  BROKEN(true);

  private final boolean wrong;

  Count() {
    this(false);
  }

  Count(boolean wrong) {
    this.wrong = wrong;
  }

  /// Whether it must stay 0.
  public boolean isWrong() {
    return wrong;
  }
}
