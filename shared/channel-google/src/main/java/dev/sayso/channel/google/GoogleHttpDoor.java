package dev.sayso.channel.google;

import dev.sayso.channel.google.Answer.Reason;
import java.util.Optional;

/// Google over HTTPS: anyone can send, so every caller is checked, unless the server is reached
/// from this machine only.
public final class GoogleHttpDoor {
  private final GoogleChannel channel;
  private final Optional<CallerCheck> check;

  private GoogleHttpDoor(GoogleChannel channel, Optional<CallerCheck> check) {
    this.channel = channel;
    this.check = check;
  }

  /// What is deployed.
  public static GoogleHttpDoor verifying(GoogleChannel channel, CallerCheck check) {
    return new GoogleHttpDoor(channel, Optional.of(check));
  }

  /// For loopback only.
  public static GoogleHttpDoor trusting(GoogleChannel channel) {
    return new GoogleHttpDoor(channel, Optional.empty());
  }

  /// The caller is checked before the body is looked into.
  public Answer answer(GoogleRequest request) {
    if (request.body().length > GoogleRequest.LARGEST) {
      return channel.refuse(Reason.TOO_LARGE);
    }
    return check
        .flatMap(it -> it.complaint(request))
        .map(channel::refuse)
        .orElseGet(() -> channel.answer(request));
  }
}
