package dev.sayso.channel.google;

import dev.sayso.channel.google.Answer.Reason;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.function.Supplier;

/// A secret that a webhook sends with every request, for agents that cannot send ID tokens.
public final class SecretHeader {
  /// The request header that carries it.
  public static final String NAME = "X-Sayso-Secret";

  private static final int SHORTEST = 16;

  private final Supplier<String> secret;

  /// `secret` may throw where it cannot be read: then nobody is let in.
  public SecretHeader(Supplier<String> secret) {
    this.secret = secret;
  }

  Optional<Reason> complaint(String shown) {
    String known;
    try {
      known = secret.get();
    } catch (RuntimeException _) {
      return Optional.of(Reason.KEYS_UNAVAILABLE);
    }
    // Of equal length whatever was sent, so that the time it takes tells nothing.
    boolean same = MessageDigest.isEqual(digest(known), digest(shown));
    return same && known.length() >= SHORTEST ? Optional.empty() : Optional.of(Reason.WRONG_SECRET);
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
