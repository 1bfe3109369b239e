package dev.sayso.channel.google;

import java.util.Optional;

/// Whether a request comes from whom it should.
public interface CallerCheck {

  /// Why it does not, or cannot be shown to; empty where it does.
  Optional<Answer.Reason> complaint(GoogleRequest request);
}
