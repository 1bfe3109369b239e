package dev.sayso.dev.local;

import dev.sayso.commerce.shopper.Shopper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The order in which a seed names its shoppers, of whom the first is the default. It is written
/// last, so that its presence says that a seed was loaded to the end.
final class Roll {

  private final Optional<Path> file;
  private volatile Optional<List<String>> ids;

  private Roll(Optional<Path> file, Optional<List<String>> ids) {
    this.file = file;
    this.ids = ids;
  }

  static Roll inMemory() {
    return new Roll(Optional.empty(), Optional.empty());
  }

  static Roll keptIn(Path file) throws IOException {
    return new Roll(
        Optional.of(file),
        Files.exists(file) ? Optional.of(Files.readAllLines(file)) : Optional.empty());
  }

  boolean isWritten() {
    return ids.isPresent();
  }

  void erase() {
    ids = Optional.empty();
    file.ifPresent(path -> {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  void write(List<Shopper> shoppers) {
    var written = shoppers.stream().map(shopper -> shopper.id().value()).toList();
    ids = Optional.of(written);
    file.ifPresent(path -> {
      try {
        Files.write(path, written);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  List<Shopper> inOrder(List<Shopper> shoppers) {
    var known = ids.orElse(List.of());
    Comparator<Shopper> order =
        Comparator.comparingInt(shopper -> place(known, shopper.id().value()));
    return shoppers.stream().sorted(order.thenComparing(shopper -> shopper.id().value())).toList();
  }

  private static int place(List<String> known, String id) {
    int at = known.indexOf(id);
    return at < 0 ? Integer.MAX_VALUE : at;
  }
}
