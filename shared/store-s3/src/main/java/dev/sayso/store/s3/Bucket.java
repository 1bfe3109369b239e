package dev.sayso.store.s3;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/// The part of a bucket under one prefix. What goes wrong is an [IOException] that names the
/// object.
record Bucket(S3Client client, String name, String prefix) {

  /// Empty where there is no such object.
  Optional<String> text(String key) throws IOException {
    try {
      var answer = client.getObjectAsBytes(get -> get.bucket(name).key(prefix + key));
      return Optional.of(answer.asUtf8String());
    } catch (NoSuchKeyException _) {
      return Optional.empty();
    } catch (SdkException e) {
      throw failed("read", key, e);
    }
  }

  void put(String key, String text) throws IOException {
    put(key, RequestBody.fromString(text));
  }

  void put(String key, Path file) throws IOException {
    put(key, RequestBody.fromFile(file));
  }

  private void put(String key, RequestBody body) throws IOException {
    try {
      client.putObject(put -> put.bucket(name).key(prefix + key), body);
    } catch (SdkException e) {
      throw failed("write", key, e);
    }
  }

  /// Into a file that is not there yet.
  void download(String key, Path file) throws IOException {
    try {
      client.getObject(get -> get.bucket(name).key(prefix + key), file);
    } catch (SdkException e) {
      throw failed("read", key, e);
    }
  }

  void delete(String key) throws IOException {
    try {
      client.deleteObject(delete -> delete.bucket(name).key(prefix + key));
    } catch (SdkException e) {
      throw failed("delete", key, e);
    }
  }

  private IOException failed(String what, String key, SdkException e) {
    return new IOException(
        "could not " + what + " s3://" + name + "/" + prefix + key + ": " + e.getMessage(), e);
  }
}
