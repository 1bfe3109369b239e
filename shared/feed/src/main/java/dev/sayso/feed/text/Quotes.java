package dev.sayso.feed.text;

/// Follows the quotes of a row of cells: RFC 4180, with spaces around quoted cells.
final class Quotes {

  /// How a text that was read so far stands.
  enum State {
    /// Before a cell, in which only spaces were so far.
    BEFORE,
    PLAIN,
    QUOTED,
    /// After a quote in a quoted cell, which closes it unless another one follows.
    CLOSING,
    /// In the spaces behind a quoted cell.
    BEHIND,
    /// There is text behind a quoted cell: a quote inside it was not doubled.
    BROKEN
  }

  private final char delimiter;
  private State state = State.BEFORE;

  Quotes(char delimiter) {
    this.delimiter = delimiter;
  }

  State state() {
    return state;
  }

  boolean isOpen() {
    return state == State.QUOTED;
  }

  Quotes read(String text) {
    for (int i = 0; i < text.length() && state != State.BROKEN; i++) {
      state = after(text.charAt(i));
    }
    return this;
  }

  private State after(char letter) {
    return switch (state) {
      case BEFORE -> before(letter);
      case PLAIN -> letter == delimiter ? State.BEFORE : State.PLAIN;
      case QUOTED -> letter == '"' ? State.CLOSING : State.QUOTED;
      case CLOSING -> letter == '"' ? State.QUOTED : behind(letter);
      case BEHIND -> behind(letter);
      case BROKEN -> State.BROKEN;
    };
  }

  private State before(char letter) {
    if (letter == delimiter || letter == ' ') {
      return State.BEFORE;
    }
    return letter == '"' ? State.QUOTED : State.PLAIN;
  }

  private State behind(char letter) {
    if (letter == delimiter) {
      return State.BEFORE;
    }
    return letter == ' ' ? State.BEHIND : State.BROKEN;
  }
}
