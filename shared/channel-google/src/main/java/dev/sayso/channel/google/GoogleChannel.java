package dev.sayso.channel.google;

import dev.sayso.channel.google.Answer.Reason;

/// One of Google's protocols. Requests over the internet come through [GoogleHttpDoor].
public interface GoogleChannel {

  /// Answers a request whose way here is trusted.
  Answer answer(GoogleRequest request);

  /// Turns a request away, and notes why.
  Answer refuse(Reason reason);
}
