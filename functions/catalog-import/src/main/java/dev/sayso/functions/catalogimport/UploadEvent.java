package dev.sayso.functions.catalogimport;

import dev.sayso.channel.Json;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// Which objects were uploaded. Sources: "Amazon S3 event notification messages" by EventBridge
/// (keys as they are) and "Event message structure" of S3 itself (keys as in an address).
final class UploadEvent {

  private UploadEvent() {}

  /// The keys.
  static List<String> keys(byte[] event) throws IOException {
    var root = Json.read(event);
    var bridged = root.at("detail").at("object").at("key").text();
    var told =
        root.at("Records").items().stream()
            .flatMap(record -> record.at("s3").at("object").at("key").text().stream())
            .map(key -> URLDecoder.decode(key, StandardCharsets.UTF_8));
    var keys = Stream.concat(bridged.stream(), told).distinct().toList();
    if (keys.isEmpty()) {
      throw new IOException("no event of S3: it names no object");
    }
    return keys;
  }
}
