package dev.sayso.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Keeps the versions of a catalogue and says which one is current. Many may read; one at a time
/// makes the next version.
public interface SnapshotStore {

  /// The name of the current version; empty where there is none yet.
  Optional<String> current() throws IOException;

  /// The files of a published version, on this machine.
  Path folder(String version) throws IOException;

  /// An empty folder for a version in the making, which nobody sees. Another draft, left behind by
  /// a build that broke off, is thrown away.
  Path draft(String version) throws IOException;

  /// Makes the draft the current version, in one step that happens or not. The version before it is
  /// kept, older ones go.
  void publish(String version) throws IOException;

  /// Throws the draft away, if it is there.
  void discard(String version) throws IOException;
}
