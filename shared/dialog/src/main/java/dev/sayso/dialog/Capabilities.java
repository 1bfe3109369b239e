package dev.sayso.dialog;

import java.time.Duration;

/// What the surface in front of the shopper can do. This, and never a platform's name, decides how
/// a reply is shaped.
public record Capabilities(boolean voice, boolean screen, boolean car) {

  public static final Capabilities SPEAKER = new Capabilities(true, false, false);
  public static final Capabilities SCREEN = new Capabilities(true, true, false);
  public static final Capabilities CAR = new Capabilities(true, false, true);
  public static final Capabilities TEXT = new Capabilities(false, true, false);

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration PATIENCE_AT_THE_WHEEL = Duration.ofMillis(1500);

  /// How long a turn may think beyond what the rules and the shop take.
  public Duration patience() {
    return car ? PATIENCE_AT_THE_WHEEL : PATIENCE;
  }
}
