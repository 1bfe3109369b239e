package dev.sayso.store.s3;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;

/// Drafts and downloaded versions on this machine. Of these only the newest is kept: the files of
/// an older one that is still open live on until it is closed.
record Downloads(Path root) {

  Path folder(String version) {
    return root.resolve("versions").resolve(version);
  }

  Path draftOf(String version) {
    return root.resolve("drafts").resolve(version);
  }

  Path draft(String version) throws IOException {
    return emptied("drafts", version);
  }

  void discard(String version) throws IOException {
    delete(draftOf(version));
  }

  /// A draft that was published is a version that is here already.
  void take(String version) throws IOException {
    move(draftOf(version), version);
  }

  /// Downloads what no version here has.
  void fetch(String version, Manifest manifest, Bucket bucket) throws IOException {
    var arriving = emptied("arriving", version);
    for (var entry : manifest.entries()) {
      var file = arriving.resolve(entry.file());
      if (!linked(file, entry)) {
        bucket.download("objects/" + entry.digest(), file);
        if (!Manifest.isThat(file, entry)) {
          throw new IOException(
              entry.file() + " of " + version + " did not arrive as it was sent; try again");
        }
      }
    }
    move(arriving, version);
  }

  private boolean linked(Path file, Manifest.Entry entry) throws IOException {
    for (var folder : versions()) {
      var known = folder.resolve(entry.file());
      if (Manifest.isThat(known, entry)) {
        Files.createLink(file, known);
        return true;
      }
    }
    return false;
  }

  private void move(Path folder, String version) throws IOException {
    Files.createDirectories(root.resolve("versions"));
    delete(folder(version));
    Files.move(folder, folder(version), StandardCopyOption.ATOMIC_MOVE);
    for (var other : versions()) {
      if (!other.equals(folder(version))) {
        delete(other);
      }
    }
  }

  private List<Path> versions() throws IOException {
    var versions = root.resolve("versions");
    if (!Files.exists(versions)) {
      return List.of();
    }
    try (var folders = Files.list(versions)) {
      return folders.toList();
    }
  }

  private Path emptied(String kind, String version) throws IOException {
    delete(root.resolve(kind));
    return Files.createDirectories(root.resolve(kind).resolve(version));
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
