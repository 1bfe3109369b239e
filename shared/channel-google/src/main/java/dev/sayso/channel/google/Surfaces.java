package dev.sayso.channel.google;

import dev.sayso.channel.Json;
import dev.sayso.dialog.Capabilities;
import java.util.Map;
import java.util.Optional;

/// Surfaces by the names that a merchant may set as the session parameter `surface`.
final class Surfaces {
  private static final Map<String, Capabilities> NAMED =
      Map.of(
          "speaker", Capabilities.SPEAKER,
          "screen", Capabilities.SCREEN,
          "car", Capabilities.CAR,
          "text", Capabilities.TEXT);

  private Surfaces() {}

  /// Empty where nothing that is known was set.
  static Optional<Capabilities> named(Json parameters) {
    return parameters.at("surface").text().flatMap(name -> Optional.ofNullable(NAMED.get(name)));
  }
}
