package dev.sayso.commerce.shopper;

import dev.sayso.commerce.Digest;

/// How one channel names a shopper: the channel's name, and its own id of the account.
public record Identity(String channel, String id) {

  public Identity {
    if (channel.isBlank() || id.isBlank()) {
      throw new IllegalArgumentException("an identity needs a channel and an id");
    }
  }

  /// Whether it names an account or a number, and not only one conversation that will end.
  public boolean isLasting() {
    return !channel.endsWith("-session");
  }

  /// The id of a shopper of whom nothing but this identity is known; it does not lead back.
  public ShopperId stranger() {
    return new ShopperId(channel + "-" + Digest.of(channel + "\n" + id));
  }
}
