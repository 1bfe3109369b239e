package dev.sayso.dev.local;

import dev.sayso.dev.Trouble;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The folder that keeps a local shop across restarts. One process at a time holds it.
public final class DataFolder implements AutoCloseable {

  private static final String USED_BY = "used-by";

  private final Path folder;
  private final FileChannel channel;

  private DataFolder(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /// Makes the folder where it is missing. Held by another process, it is a [Trouble].
  public static DataFolder open(Path folder) {
    try {
      Files.createDirectories(folder);
      var channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw Trouble.failed(
            folder
                + " is in use by another ./sayso"
                + user(folder).map(url -> " (" + url + ")").orElse("")
                + ": stop that one, or name another folder with --data DIR");
      }
      return new DataFolder(folder, channel);
    } catch (IOException e) {
      throw Trouble.failed(
          "cannot write to the data folder "
              + folder
              + ": "
              + e
              + "; name another with --data DIR");
    }
  }

  /// Where the server that holds the folder listens, as far as it has said so.
  public static Optional<String> user(Path folder) {
    try {
      return Optional.of(Files.readString(folder.resolve(USED_BY)).strip());
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /// Tells others who holds the folder.
  public void usedBy(String url) throws IOException {
    Files.writeString(folder.resolve(USED_BY), url + "\n");
  }

  public Path database() throws IOException {
    return Files.createDirectories(folder.resolve("dynamodb"));
  }

  /// What imports keep between them.
  public Path imports() {
    return folder.resolve("import");
  }

  /// The versions of the catalogue.
  public Path catalog() {
    return folder.resolve("catalog");
  }

  public Path clock() {
    return folder.resolve("clock");
  }

  public Path roll() {
    return folder.resolve("shoppers");
  }

  /// The digest of the seed that was loaded last.
  public Path seedMark() {
    return folder.resolve("seed");
  }

  /// Forgets everything that is kept.
  public void wipe() throws IOException {
    Files.deleteIfExists(clock());
    Files.deleteIfExists(seedMark());
    Files.deleteIfExists(roll());
    for (var kept : List.of(database(), catalog(), imports())) {
      if (Files.exists(kept)) {
        empty(kept);
      }
    }
  }

  private static void empty(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(folder.resolve(USED_BY));
      channel.close();
    } catch (IOException _) {
      // The process ends, and with it the lock.
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      return null;
    }
  }
}
