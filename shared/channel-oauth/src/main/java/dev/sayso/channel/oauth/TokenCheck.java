package dev.sayso.channel.oauth;

/// Judges a token by what the merchant's server says.
interface TokenCheck {

  /// Throws nothing.
  Verdict judge(String token);
}
