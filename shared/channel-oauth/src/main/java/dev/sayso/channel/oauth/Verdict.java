package dev.sayso.channel.oauth;

import java.time.Instant;

/// What a check made of a token.
sealed interface Verdict {

  /// It is this account's, and stays so until then at most.
  record Good(String owner, Instant until) implements Verdict {}

  /// It is nobody's.
  record Bad() implements Verdict {}

  /// The server that could tell does not answer, or not in a way that can be read.
  record Unknown() implements Verdict {}
}
