package dev.sayso.store.s3;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.BlobStoreContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.s3.S3Client;

/// An S3 server in this process that keeps its objects in memory and checks signatures.
public final class S3Server implements BeforeAllCallback, AfterAllCallback {

  public static final String BUCKET = "catalogue";

  private @Nullable S3Proxy proxy;
  private @Nullable BlobStore blobs;

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    blobs =
        ContextBuilder.newBuilder("transient")
            .overrides(new Properties())
            .buildView(BlobStoreContext.class)
            .getBlobStore();
    proxy =
        S3Proxy.builder()
            .blobStore(blobs)
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V4, "local", "secret")
            .build();
    proxy.start();
    blobs.createContainerInLocation(null, BUCKET);
  }

  public S3Client client() {
    int port = Objects.requireNonNull(proxy).getPort();
    return S3Place.client("us-east-1", Optional.of(URI.create("http://127.0.0.1:" + port)))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "secret")))
        .build();
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    if (proxy != null) {
      proxy.stop();
    }
  }
}
