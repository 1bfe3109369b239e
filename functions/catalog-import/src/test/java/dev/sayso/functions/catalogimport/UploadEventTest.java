package dev.sayso.functions.catalogimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class UploadEventTest {

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void eventBridgeWritesKeysAsTheyAre() throws IOException {
    var event = "{\"detail\":{\"object\":{\"key\":\"catalog/my goods+1.csv\"}}}";
    assertThat(UploadEvent.keys(bytes(event))).containsExactly("catalog/my goods+1.csv");
  }

  @Test
  void s3WritesKeysAsInAnAddress() throws IOException {
    var event = "{\"Records\":[{\"s3\":{\"object\":{\"key\":\"catalog/my+goods%2B1.csv\"}}}]}";
    assertThat(UploadEvent.keys(bytes(event))).containsExactly("catalog/my goods+1.csv");
  }

  @Test
  void anythingElseIsRefused() {
    assertThatThrownBy(() -> UploadEvent.keys(bytes("{}"))).isInstanceOf(IOException.class);
  }
}
