package dev.sayso.channel.alexa;

import java.time.Instant;
import java.util.Optional;

/// What of Alexa's request envelope a turn is made from.
record Envelope(
    String skill,
    Head head,
    Asked asked,
    Speaker speaker,
    Surface surface,
    Optional<Interim.Progress> progress) {

  /// `id` is new for every request and the same when one is delivered again. `opens`: a session
  /// begins with this request.
  record Head(String id, String locale, Optional<Instant> sentAt, boolean opens) {}

  /// `place` is the device, or the Alexa session where no device is named. The tokens are those of
  /// the shop's accounts that the Alexa account and the person are linked to.
  record Speaker(
      String account,
      Optional<String> person,
      String place,
      Optional<String> token,
      Optional<String> personToken) {}

  /// `apl` is the highest APL version of the device's screen; empty without one.
  record Surface(boolean car, Optional<String> apl) {}
}
