package dev.sayso.functions.nudges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sayso.commerce.nudge.Due;
import dev.sayso.commerce.nudge.Errand;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Against a server that speaks as much of the queue's protocol as is used. It takes all, but for
/// the message that begins with "refused".
class QueuedErrandsTest {

  private final List<JsonNode> batches = new ArrayList<>();
  private HttpServer server;
  private QueuedErrands errands;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    var address = "http://127.0.0.1:" + server.getAddress().getPort();
    var client =
        SqsClient.builder()
            .region(Region.US_EAST_1)
            .endpointOverride(URI.create(address))
            .httpClient(UrlConnectionHttpClient.create())
            .checksumValidationEnabled(false)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
            .build();
    errands = new QueuedErrands(client, address + "/0/queue");
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void errands_go_ten_a_request() {
    errands.send(nudges(23));
    assertThat(batches)
        .extracting(batch -> batch.path("Entries").size())
        .containsExactly(10, 10, 3);
    var body = batches.getFirst().at("/Entries/0/MessageBody").asText();
    assertThat(ErrandJson.read(body)).isEqualTo(nudges(1).getFirst());
  }

  @Test
  void nothing_is_no_request() {
    errands.send(List.of());
    assertThat(batches).isEmpty();
  }

  @Test
  void what_the_queue_does_not_take_is_an_error() {
    assertThatThrownBy(() -> errands.send(List.of(new Errand.Nudge(new Due("refused", "x")))))
        .hasMessage("the queue did not take 1 of 1");
  }

  @Test
  void what_waits_and_what_is_being_done_is_counted() {
    assertThat(errands.waiting()).isEqualTo(12);
  }

  private static List<Errand.Nudge> nudges(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Errand.Nudge(new Due("HOME#" + i, "PROFILE#" + i)))
        .toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var json = ErrandJson.JSON.readTree(exchange.getRequestBody().readAllBytes());
      var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      var body =
          target.endsWith("SendMessageBatch")
              ? sent(json)
              : "{\"Attributes\":{\"ApproximateNumberOfMessages\":\"7\","
                  + "\"ApproximateNumberOfMessagesNotVisible\":\"5\"}}";
      var bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private String sent(JsonNode batch) {
    batches.add(batch);
    var answer = ErrandJson.JSON.createObjectNode();
    var successful = answer.putArray("Successful");
    var failed = answer.putArray("Failed");
    for (var entry : batch.path("Entries")) {
      var id = entry.path("Id").asText();
      if (entry.path("MessageBody").asText().contains("refused")) {
        failed.addObject().put("Id", id).put("Code", "InternalError").put("SenderFault", false);
      } else {
        successful.addObject().put("Id", id).put("MessageId", id).put("MD5OfMessageBody", "-");
      }
    }
    return answer.toString();
  }
}
