package dev.sayso.dev.play;

/// What came of playing one scenario.
public sealed interface Outcome {

  /// As one line.
  String line();

  default boolean passed() {
    return this instanceof Passed;
  }

  record Passed(String name) implements Outcome {
    @Override
    public String line() {
      return "ok " + name;
    }
  }

  /// The first step that went wrong: `why` says what was expected, and what came instead.
  record Failed(String name, int turn, String said, String why) implements Outcome {
    @Override
    public String line() {
      return "FAIL " + name + ": turn " + turn + " " + said + ": " + why;
    }
  }
}
