package dev.sayso.dev.door;

import dev.sayso.seed.Seed;
import java.util.Optional;

/// The shop as it was before it was replaced, kept until the server stops.
final class Undo {

  private Optional<Seed> before = Optional.empty();

  synchronized void keep(Seed seed) {
    before = Optional.of(seed);
  }

  synchronized Optional<String> name() {
    return before.map(seed -> seed.terms().name());
  }

  synchronized Optional<Seed> take() {
    var seed = before;
    before = Optional.empty();
    return seed;
  }
}
