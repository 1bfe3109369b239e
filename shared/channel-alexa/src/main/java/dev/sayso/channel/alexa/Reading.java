package dev.sayso.channel.alexa;

/// What came of reading a request body.
sealed interface Reading {

  record Read(Envelope envelope) implements Reading {}

  /// Not a request that Alexa sends; `why` names the place and quotes nothing of the body.
  record Unreadable(String why) implements Reading {}
}
