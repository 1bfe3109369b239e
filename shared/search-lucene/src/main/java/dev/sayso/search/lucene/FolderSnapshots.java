package dev.sayso.search.lucene;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Versions as folders beside each other; the file `current` names the one that is served.
public final class FolderSnapshots implements SnapshotStore {

  private static final String CURRENT = "current";
  private static final String DRAFTS = "drafts";
  private static final String VERSIONS = "versions";

  /// Published versions that are kept.
  private static final int KEPT = 2;

  private final Path root;

  private FolderSnapshots(Path root) {
    this.root = root;
  }

  /// In this folder, which is made when the first version is.
  public static FolderSnapshots in(Path root) {
    return new FolderSnapshots(root);
  }

  @Override
  public Optional<String> current() throws IOException {
    try {
      return Optional.of(Files.readString(root.resolve(CURRENT)).strip());
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
  }

  @Override
  public Path folder(String version) {
    return root.resolve(VERSIONS).resolve(version);
  }

  @Override
  public Path draft(String version) throws IOException {
    delete(root.resolve(DRAFTS));
    return Files.createDirectories(root.resolve(DRAFTS).resolve(version));
  }

  @Override
  public void publish(String version) throws IOException {
    var folder = folder(version);
    Files.createDirectories(root.resolve(VERSIONS));
    delete(folder);
    Files.move(root.resolve(DRAFTS).resolve(version), folder, StandardCopyOption.ATOMIC_MOVE);
    var next = root.resolve(CURRENT + ".next");
    Files.writeString(next, version + "\n");
    try (var channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(next, root.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
    forget(version);
  }

  @Override
  public void discard(String version) throws IOException {
    delete(root.resolve(DRAFTS).resolve(version));
  }

  /// Older versions, but also ones that were moved here and never named.
  private void forget(String current) throws IOException {
    var before = versions().stream().filter(name -> !name.equals(current)).toList();
    for (var name : before.subList(Math.min(KEPT - 1, before.size()), before.size())) {
      delete(folder(name));
    }
  }

  /// Newest first.
  private List<String> versions() throws IOException {
    try (var folders = Files.list(root.resolve(VERSIONS))) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .sorted(Comparator.reverseOrder())
          .toList();
    }
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
