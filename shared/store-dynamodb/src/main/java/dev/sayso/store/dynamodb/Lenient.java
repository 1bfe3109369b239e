package dev.sayso.store.dynamodb;

import java.util.Optional;
import java.util.function.Function;

/// Reads items that a turn can do without. One that an older or newer release wrote in a shape that
/// this one does not know is left out, and reported without its content.
final class Lenient {

  private static final System.Logger LOG = System.getLogger(Lenient.class.getName());

  /// Where an item keeps its content.
  static final String DOC = "doc";

  private Lenient() {}

  static <T> Optional<T> doc(Stored item, String kind, Function<Stored, T> read) {
    return read(item, kind, stored -> read.apply(stored.map(DOC)));
  }

  static <T> Optional<T> read(Stored stored, String kind, Function<Stored, T> read) {
    try {
      return Optional.of(read.apply(stored));
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "left out an unreadable {0}: {1}",
          kind,
          e.getClass().getSimpleName());
      return Optional.empty();
    }
  }
}
