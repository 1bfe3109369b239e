package dev.sayso.dev.turn;

import dev.sayso.dialog.Capabilities;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The surfaces that a turn can come from.
public enum Surface {
  SPEAKER(Capabilities.SPEAKER),
  SCREEN(Capabilities.SCREEN),
  CAR(Capabilities.CAR),
  TEXT(Capabilities.TEXT);

  /// All codes, for messages.
  public static final String CODES =
      Arrays.stream(values()).map(Surface::code).collect(Collectors.joining(", "));

  private final Capabilities capabilities;

  Surface(Capabilities capabilities) {
    this.capabilities = capabilities;
  }

  public Capabilities capabilities() {
    return capabilities;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The one that can do this.
  public static Surface of(Capabilities capabilities) {
    return Arrays.stream(values())
        .filter(surface -> surface.capabilities.equals(capabilities))
        .findFirst()
        .orElse(SPEAKER);
  }

  public static Optional<Surface> ofCode(String code) {
    return Arrays.stream(values()).filter(surface -> surface.code().equals(code)).findFirst();
  }
}
