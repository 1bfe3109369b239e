package dev.sayso.channel.alexa;

/// Whether a request comes from Alexa.
public sealed interface Verdict {

  record Genuine() implements Verdict {}

  /// It does not, or that cannot be shown.
  record Refused(Answer.Reason reason) implements Verdict {}
}
