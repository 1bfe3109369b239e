package dev.sayso.llm;

/// What came of one request.
sealed interface Answered {

  /// The tool's arguments.
  record With(Completion completion) implements Answered {}

  /// It answered, and not as its kind does.
  record Nonsense() implements Answered {}

  /// It turned the request away: a wrong key, an unknown model.
  record Refused(int status) implements Answered {}

  /// It is down, or has too much to do.
  record Down() implements Answered {}

  /// The time was over first.
  record Late() implements Answered {}
}
