package dev.sayso.dialog.understanding;

/// What the assistant is waiting for, as far as it changes the meaning of words: a bare "two" is an
/// ordinal where options were offered, and a quantity where a line is in focus. `terms`: the terms
/// of a standing order are talked about, so that "up to 50" is one of them.
public record Context(Awaiting awaiting, boolean offered, boolean focused, boolean terms) {

  public static final Context NOTHING = new Context(Awaiting.NOTHING, false, false);

  /// No standing order is talked about.
  public Context(Awaiting awaiting, boolean offered, boolean focused) {
    this(awaiting, offered, focused, false);
  }

  /// What kind of answer is expected.
  public enum Awaiting {
    NOTHING,
    YES_NO,
    CHOICE,
    QUANTITY,
    ITEM,
    /// Which of the people at home.
    PERSON,
    /// The digits of a voice code.
    CODE,
    /// The digits of a code that links a device.
    LINK,
    /// At most how much a standing order may cost.
    PRICE
  }
}
