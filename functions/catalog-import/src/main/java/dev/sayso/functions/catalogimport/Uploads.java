package dev.sayso.functions.catalogimport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/// The bucket that a merchant uploads to. What is wrong with an upload is written beside it.
record Uploads(S3Client client, String bucket) {

  /// The end of a report's name; such an object is no upload.
  static final String REPORT = ".errors.jsonl";

  /// What is in the bucket under this name now, though an older event may have told of it; empty
  /// where it is gone.
  Optional<Upload> fetch(String key, Path folder) throws IOException {
    var file = folder.resolve("upload");
    Files.deleteIfExists(file);
    try {
      var answer = client.getObject(get -> get.bucket(bucket).key(key), file);
      return Optional.of(new Upload(key, String.valueOf(answer.eTag()), answer.metadata(), file));
    } catch (NoSuchKeyException _) {
      return Optional.empty();
    } catch (SdkException e) {
      throw new IOException("could not read s3://" + bucket + "/" + key + ": " + e.getMessage(), e);
    }
  }

  void report(String key, Path report) {
    client.putObject(
        put -> put.bucket(bucket).key(key + REPORT).contentType("application/x-ndjson"),
        RequestBody.fromFile(report));
  }

  /// The last report does not hold any more.
  void withdraw(String key) {
    client.deleteObject(delete -> delete.bucket(bucket).key(key + REPORT));
  }
}
