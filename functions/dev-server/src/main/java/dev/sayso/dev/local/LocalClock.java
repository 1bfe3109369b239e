package dev.sayso.dev.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// The clock that every decision uses: real time, until it is set; then it stands still, so that
/// what follows can be foretold. Kept in a file, where there is one, and so across restarts.
public final class LocalClock implements InstantSource {

  private final Optional<Path> file;
  private volatile Optional<Instant> stands;

  private LocalClock(Optional<Path> file, Optional<Instant> stands) {
    this.file = file;
    this.stands = stands;
  }

  public static LocalClock inMemory() {
    return new LocalClock(Optional.empty(), Optional.empty());
  }

  public static LocalClock keptIn(Path file) {
    return new LocalClock(Optional.of(file), read(file));
  }

  @Override
  public Instant instant() {
    return stands.orElseGet(Instant::now);
  }

  public boolean isSet() {
    return stands.isPresent();
  }

  /// From now on it is this moment.
  public void set(Instant instant) {
    change(Optional.of(instant));
  }

  /// Back to real time.
  public void run() {
    change(Optional.empty());
  }

  private synchronized void change(Optional<Instant> changed) {
    stands = changed;
    file.ifPresent(path -> {
      try {
        if (changed.isPresent()) {
          Files.writeString(path, changed.get() + "\n");
        } else {
          Files.deleteIfExists(path);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  /// A file that was cut off by a crash counts as none.
  private static Optional<Instant> read(Path file) {
    try {
      return Files.exists(file)
          ? Optional.of(Instant.parse(Files.readString(file).strip()))
          : Optional.empty();
    } catch (DateTimeParseException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
