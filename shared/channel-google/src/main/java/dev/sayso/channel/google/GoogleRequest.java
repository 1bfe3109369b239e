package dev.sayso.channel.google;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A request as it came over HTTP. `addresses` are the addresses under which this door is known,
/// one of which a token must have been made for.
public record GoogleRequest(
    Function<String, @Nullable String> headers, byte[] body, Set<String> addresses) {

  /// Requests of both kinds have a few KiB.
  public static final int LARGEST = 256 * 1024;

  public GoogleRequest {
    addresses = Set.copyOf(addresses);
  }

  /// A request whose way here is trusted.
  public static GoogleRequest trusted(byte[] body) {
    return new GoogleRequest(_ -> null, body, Set.of());
  }

  /// Whatever its letters' case; empty where it is missing or blank.
  Optional<String> header(String name) {
    return Optional.ofNullable(headers.apply(name)).map(String::strip).filter(it -> !it.isEmpty());
  }
}
