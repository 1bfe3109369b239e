package dev.sayso.functions.catalogimport;

import dev.sayso.feed.change.ImportFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/// Keeps an import's folder in a bucket between two processes: what earlier feeds said, and the
/// journal of an import that was broken off.
record ImportState(S3Client client, String bucket, String prefix) {

  void load(ImportFolder folder) throws IOException {
    for (var file : folder.files()) {
      Files.deleteIfExists(file);
      try {
        client.getObject(get -> get.bucket(bucket).key(key(file)), file);
      } catch (NoSuchKeyException _) {
        Files.deleteIfExists(file);
      }
    }
  }

  /// Afterwards the bucket holds what the folder holds. The journal comes last and goes first: it
  /// is never there without what it needs.
  void save(ImportFolder folder) {
    var files = folder.files();
    files.stream().filter(Files::notExists).forEach(this::delete);
    files.reversed().stream().filter(Files::exists).forEach(this::put);
  }

  private void put(Path file) {
    client.putObject(put -> put.bucket(bucket).key(key(file)), RequestBody.fromFile(file));
  }

  private void delete(Path file) {
    client.deleteObject(delete -> delete.bucket(bucket).key(key(file)));
  }

  private String key(Path file) {
    return prefix + file.getFileName();
  }
}
