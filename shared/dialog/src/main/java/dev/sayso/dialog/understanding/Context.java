package dev.sayso.dialog.understanding;

/// What the assistant is waiting for, as far as it changes the meaning of words: a bare "two" is an
/// ordinal where options were offered, and a quantity where a line is in focus.
public record Context(Awaiting awaiting, boolean offered, boolean focused) {

  public static final Context NOTHING = new Context(Awaiting.NOTHING, false, false);

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
    LINK
  }
}
