package dev.sayso.dialog;

import java.time.Duration;

/// What the surface in front of the shopper can do. This, and never a platform's name, decides how
/// a reply is shaped. `notices`: a message can be sent to it outside a conversation. `signIn`: a
/// shopper can be handed a way to sign in to the shop.
public record Capabilities(
    boolean voice, boolean screen, boolean car, boolean notices, boolean signIn) {

  public static final Capabilities SPEAKER = new Capabilities(true, false, false);
  public static final Capabilities SCREEN = new Capabilities(true, true, false);
  public static final Capabilities CAR = new Capabilities(true, false, true);
  public static final Capabilities TEXT = new Capabilities(false, true, false);

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration PATIENCE_AT_THE_WHEEL = Duration.ofMillis(1500);

  /// Nothing can be sent to it.
  public Capabilities(boolean voice, boolean screen, boolean car) {
    this(voice, screen, car, false, false);
  }

  /// Nobody can be handed a way to sign in.
  public Capabilities(boolean voice, boolean screen, boolean car, boolean notices) {
    this(voice, screen, car, notices, false);
  }

  /// The same surface, where messages can be sent to it.
  public Capabilities notified() {
    return new Capabilities(voice, screen, car, true, signIn);
  }

  /// The same surface, where a shopper can sign in.
  public Capabilities signingIn() {
    return new Capabilities(voice, screen, car, notices, true);
  }

  /// How long a turn may think beyond what the rules and the shop take.
  public Duration patience() {
    return car ? PATIENCE_AT_THE_WHEEL : PATIENCE;
  }
}
