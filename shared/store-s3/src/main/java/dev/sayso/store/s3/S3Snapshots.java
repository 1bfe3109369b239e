package dev.sayso.store.s3;

import dev.sayso.search.lucene.SnapshotStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.s3.S3Client;

/// Versions in a bucket: the object `current` names them, newest first; `versions/NAME` lists a
/// version's files, and `objects/DIGEST` are these. What a version has in common with another one
/// is neither uploaded nor downloaded twice.
public final class S3Snapshots implements SnapshotStore {

  private static final String CURRENT = "current";

  /// Published versions that are kept.
  private static final int KEPT = 2;

  private final Bucket bucket;
  private final Downloads local;

  /// `prefix` is empty or ends with a slash; `work` is a folder for drafts and downloads.
  public S3Snapshots(S3Client client, String bucket, String prefix, Path work) {
    this.bucket = new Bucket(client, bucket, prefix);
    this.local = new Downloads(work);
  }

  @Override
  public Optional<String> current() throws IOException {
    return versions().stream().findFirst();
  }

  @Override
  public Path folder(String version) throws IOException {
    var folder = local.folder(version);
    if (!Files.exists(folder)) {
      local.fetch(version, manifest(version), bucket);
    }
    return folder;
  }

  @Override
  public Path draft(String version) throws IOException {
    return local.draft(version);
  }

  @Override
  public void publish(String version) throws IOException {
    var before = versions();
    var known = digests(before);
    var manifest = Manifest.of(local.draftOf(version));
    for (var entry : manifest.entries()) {
      if (known.add(entry.digest())) {
        bucket.put(object(entry.digest()), local.draftOf(version).resolve(entry.file()));
      }
    }
    bucket.put(name(version), manifest.text());
    var kept = new ArrayList<>(List.of(version));
    before.stream().filter(one -> !one.equals(version)).limit(KEPT - 1).forEach(kept::add);
    bucket.put(CURRENT, String.join("\n", kept) + "\n");
    local.take(version);
    forget(before, kept);
  }

  @Override
  public void discard(String version) throws IOException {
    local.discard(version);
  }

  private List<String> versions() throws IOException {
    return bucket.text(CURRENT).stream().flatMap(String::lines).toList();
  }

  private Manifest manifest(String version) throws IOException {
    var text = bucket.text(name(version));
    if (text.isEmpty()) {
      throw new IOException(version + " of the catalogue is not in the bucket any more");
    }
    return Manifest.read(text.get());
  }

  private Set<String> digests(List<String> versions) throws IOException {
    var digests = new HashSet<String>();
    for (var version : versions) {
      manifest(version).entries().forEach(entry -> digests.add(entry.digest()));
    }
    return digests;
  }

  private void forget(List<String> before, List<String> kept) throws IOException {
    var used = digests(kept);
    for (var version : before) {
      if (!kept.contains(version)) {
        var gone =
            manifest(version).entries().stream()
                .map(Manifest.Entry::digest)
                .filter(digest -> !used.contains(digest))
                .collect(Collectors.toSet());
        for (var digest : gone) {
          bucket.delete(object(digest));
        }
        bucket.delete(name(version));
      }
    }
  }

  private static String name(String version) {
    return "versions/" + version;
  }

  private static String object(String digest) {
    return "objects/" + digest;
  }
}
