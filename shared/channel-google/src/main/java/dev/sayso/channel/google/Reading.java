package dev.sayso.channel.google;

/// What came of reading a request body.
sealed interface Reading {

  record Read(Incoming incoming) implements Reading {}

  /// Not a request that Google sends; `why` names the place and quotes nothing of the body.
  record Unreadable(String why) implements Reading {}
}
