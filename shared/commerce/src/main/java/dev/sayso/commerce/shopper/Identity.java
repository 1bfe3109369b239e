package dev.sayso.commerce.shopper;

/// How one channel names a shopper: `alexa` and the account's user id.
public record Identity(String channel, String id) {

  public Identity {
    if (channel.isBlank() || id.isBlank()) {
      throw new IllegalArgumentException("an identity needs a channel and an id");
    }
  }
}
