package dev.sayso.store.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sayso.search.lucene.SnapshotStore;
import dev.sayso.search.lucene.SnapshotStoreContract;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

class S3SnapshotsTest extends SnapshotStoreContract {

  @RegisterExtension static final S3Server SERVER = new S3Server();

  @TempDir private Path work;
  private String prefix = "";
  private int machines;

  @BeforeEach
  void anotherPlace() {
    prefix = UUID.randomUUID() + "/";
  }

  @Override
  protected SnapshotStore onAnotherMachine() {
    return new S3Snapshots(
        SERVER.client(), S3Server.BUCKET, prefix, work.resolve("machine" + machines++));
  }

  @Test
  void what_versions_share_is_kept_once_and_what_is_in_none_goes() throws IOException {
    var store = onAnotherMachine();
    for (int i = 0; i < 5; i++) {
      publish(store, "v" + i, "common", "own " + i);
    }
    try (var client = SERVER.client()) {
      assertThat(keys(client))
          .hasSize(1 + 2 + 3)
          .contains(prefix + "current", prefix + "versions/v4", prefix + "versions/v3");
    }
  }

  @Test
  void a_damaged_download_is_not_served() throws IOException {
    publish(onAnotherMachine(), "v1", "common", "own");
    try (var client = SERVER.client()) {
      for (var key : keys(client).stream().filter(key -> key.contains("objects/")).toList()) {
        client.putObject(put -> put.bucket(S3Server.BUCKET).key(key), RequestBody.fromString("?"));
      }
    }
    assertThatThrownBy(() -> onAnotherMachine().folder("v1"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("did not arrive as it was sent");
  }

  @Test
  void a_bucket_that_is_not_there_is_told() {
    var store = new S3Snapshots(SERVER.client(), "elsewhere", "", work);
    assertThatThrownBy(store::current)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("s3://elsewhere/current");
  }

  private List<String> keys(S3Client client) {
    return client
        .listObjectsV2(list -> list.bucket(S3Server.BUCKET).prefix(prefix))
        .contents()
        .stream()
        .map(S3Object::key)
        .toList();
  }
}
