package dev.sayso.channel.alexa;

import dev.sayso.commerce.shopper.Identity;

/// Hears of accounts that gave up the skill, or are linked to the shop no longer. `event` is the
/// same where Alexa tells it again.
public interface Departures {

  /// Nobody hears of it.
  Departures NONE = (_, _) -> {};

  void left(Identity account, String event);
}
