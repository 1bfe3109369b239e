package dev.sayso.search.lucene;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FolderSnapshotsTest extends SnapshotStoreContract {

  @TempDir private Path folder;

  @Override
  protected SnapshotStore onAnotherMachine() {
    return FolderSnapshots.in(folder);
  }
}
