package dev.sayso.dev;

/// Why a command ends early, in one line: what is wrong, where, and how to mend it.
public final class Trouble extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// The work went wrong.
  static final int FAILED = 1;

  /// The command was used wrongly, or what it was given is no good.
  static final int BAD_INPUT = 2;

  private final int exitCode;

  private Trouble(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  public static Trouble failed(String message) {
    return new Trouble(FAILED, message);
  }

  public static Trouble badInput(String message) {
    return new Trouble(BAD_INPUT, message);
  }

  int exitCode() {
    return exitCode;
  }
}
