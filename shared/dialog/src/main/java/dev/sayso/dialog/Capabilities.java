package dev.sayso.dialog;

/// What the surface in front of the shopper can do. This, and never a platform's name, decides how
/// a reply is shaped. `notices`: a message can be sent to it outside a conversation.
public record Capabilities(boolean voice, boolean screen, boolean car, boolean notices) {

  public static final Capabilities SPEAKER = new Capabilities(true, false, false);
  public static final Capabilities SCREEN = new Capabilities(true, true, false);
  public static final Capabilities CAR = new Capabilities(true, false, true);
  public static final Capabilities TEXT = new Capabilities(false, true, false);

  /// Nothing can be sent to it.
  public Capabilities(boolean voice, boolean screen, boolean car) {
    this(voice, screen, car, false);
  }

  /// The same surface, where messages can be sent to it.
  public Capabilities notified() {
    return new Capabilities(voice, screen, car, true);
  }
}
