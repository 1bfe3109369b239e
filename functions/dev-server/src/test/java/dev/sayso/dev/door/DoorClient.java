package dev.sayso.dev.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;

/// Knocks at the doors of a server as a browser would.
record DoorClient(LocalServer server) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  HttpResponse<String> get(String path, String... headers) throws Exception {
    var request = HttpRequest.newBuilder(uri(path));
    return CLIENT.send(with(request, headers).build(), BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String body, String... headers) throws Exception {
    var request = HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.ofString(body));
    return CLIENT.send(with(request, headers).build(), BodyHandlers.ofString());
  }

  HttpResponse<Stream<String>> watch() throws Exception {
    return CLIENT.send(HttpRequest.newBuilder(uri("/dev/events")).build(), BodyHandlers.ofLines());
  }

  JsonNode say(String text) throws Exception {
    var body = JSON.createObjectNode().put("shopper", "kim").put("device", "kitchen");
    return json(post("/dev/say", body.put("text", text).toString()));
  }

  static JsonNode json(HttpResponse<String> answer) throws IOException {
    return JSON.readTree(answer.body());
  }

  static JsonNode json(String text) throws IOException {
    return JSON.readTree(text);
  }

  private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
    return headers.length == 0 ? request : request.headers(headers);
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }
}
