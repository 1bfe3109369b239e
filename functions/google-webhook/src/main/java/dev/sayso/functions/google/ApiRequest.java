package dev.sayso.functions.google;

import dev.sayso.channel.Json;
import dev.sayso.channel.google.GoogleRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// An event of an HTTP API, payload format 2.0. Source: "Create AWS Lambda proxy integrations for
/// HTTP APIs in API Gateway". `path` is without a stage; headers are in lower case.
record ApiRequest(String path, Map<String, String> headers, String host, byte[] body) {

  /// @throws IOException if these bytes are no such event
  static ApiRequest read(byte[] event) throws IOException {
    Json root = Json.read(event);
    Map<String, String> headers = new HashMap<>();
    root.at("headers")
        .fields()
        .forEach((name, value) ->
            value.text().ifPresent(text -> headers.put(name.toLowerCase(Locale.ROOT), text)));
    String path =
        root.at("rawPath").text().orElseThrow(() -> new IOException("no HTTP API sends this"));
    String host = root.at("requestContext", "domainName").text().orElse("");
    return new ApiRequest(path, headers, host, body(root));
  }

  /// For the channel. A token may be made for the address or for the host alone.
  GoogleRequest google() {
    String origin = "https://" + host;
    return new GoogleRequest(
        name -> headers.get(name.toLowerCase(Locale.ROOT)), body, Set.of(origin, origin + path));
  }

  private static byte[] body(Json root) throws IOException {
    String text = root.at("body").text().orElse("");
    if (!Boolean.TRUE.equals(root.at("isBase64Encoded").value())) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new IOException("the body is not base64", e);
    }
  }
}
