package dev.sayso.assembly;

import dev.sayso.search.lucene.FolderSnapshots;
import dev.sayso.search.lucene.SnapshotStore;
import dev.sayso.store.s3.S3Place;
import java.nio.file.Path;
import java.util.Optional;

/// Where snapshots of the catalogue are kept, as a setting or an option names it.
public final class CatalogPlace {

  private CatalogPlace() {}

  /// `s3://bucket/prefix`, or a folder. What comes from S3 is kept in the folder for temporary
  /// files.
  public static SnapshotStore store(String place, String region) {
    var work = Path.of(System.getProperty("java.io.tmpdir"), "sayso-catalogue");
    return S3Place.of(place)
        .<SnapshotStore>map(s3 -> s3.snapshots(region, Optional.empty(), work))
        .orElseGet(() -> FolderSnapshots.in(Path.of(place)));
  }
}
