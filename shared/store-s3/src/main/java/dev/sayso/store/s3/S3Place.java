package dev.sayso.store.s3;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/// A place in S3 as `s3://bucket/prefix`.
public record S3Place(String bucket, String prefix) {

  private static final String SCHEME = "s3://";
  private static final int ATTEMPTS = 4;

  /// Empty where the text names no place in S3; [IllegalArgumentException] where it names it
  /// wrongly.
  public static Optional<S3Place> of(String text) {
    if (!text.startsWith(SCHEME)) {
      return Optional.empty();
    }
    var parts = text.substring(SCHEME.length()).split("/", 2);
    if (parts[0].isBlank()) {
      throw new IllegalArgumentException("a bucket is named as s3://bucket/prefix");
    }
    var prefix = parts.length < 2 ? "" : parts[1].replaceAll("/+$", "");
    return Optional.of(new S3Place(parts[0], prefix.isEmpty() ? "" : prefix + "/"));
  }

  /// The store there; `work` is a folder for drafts and downloads. `endpoint` is set where another
  /// server than AWS speaks S3.
  public S3Snapshots snapshots(String region, Optional<URI> endpoint, Path work) {
    return new S3Snapshots(client(region, endpoint).build(), bucket, prefix, work);
  }

  /// A client for any bucket. Checksums are sent and asked for where S3 wants them only: the files
  /// carry digests of their own.
  public static S3ClientBuilder client(String region, Optional<URI> endpoint) {
    var client =
        S3Client.builder()
            .region(Region.of(region))
            .httpClient(UrlConnectionHttpClient.create())
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false))
            .overrideConfiguration(override ->
                override.retryStrategy(
                    AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(ATTEMPTS)
                        .build()));
    endpoint.ifPresent(at -> client.endpointOverride(at).forcePathStyle(true));
    return client;
  }
}
