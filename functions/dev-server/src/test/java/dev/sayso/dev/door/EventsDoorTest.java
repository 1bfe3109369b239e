package dev.sayso.dev.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sayso.dev.Shops;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EventsDoorTest {

  private LocalServer server;
  private DoorClient client;

  @BeforeEach
  void start() throws Exception {
    server = LocalServer.start(Shops.shared(), 0, Callers.TRUSTED, Throwable::printStackTrace);
    client = new DoorClient(server);
    assertThat(client.post("/dev/seed", Shops.contractSeed()).statusCode()).isEqualTo(204);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_turn_is_told_with_what_it_changed_and_cost() throws Exception {
    var events = listen();
    var reply = client.say("add dishwasher tabs");
    var turn = next(events, "turn");

    assertThat(turn.path("shopper").asText()).isEqualTo("kim");
    assertThat(turn.path("surface").asText()).isEqualTo("speaker");
    assertThat(turn.at("/heard/0").asText()).isEqualTo("add dishwasher tabs");
    assertThat(turn.at("/reply/speech")).isEqualTo(reply.path("speech"));
    assertThat(turn.at("/before/cart/lines")).isEmpty();
    assertThat(turn.at("/after/cart/lines/0/sku").asText()).isEqualTo("FIN-60");
    assertThat(turn.at("/database/calls").asInt()).isBetween(1, 4);
    assertThat(turn.at("/database/operations/Query").asInt()).isEqualTo(1);
    assertThat(turn.path("millis").asDouble()).isGreaterThan(0);
  }

  @Test
  void a_turn_is_told_as_each_platform_would_have_it() throws Exception {
    var events = listen();
    var reply = client.say("reorder dishwasher tabs");
    var id = next(events, "turn").path("id").asText();
    var wire = next(events, "wire");

    assertThat(wire.path("id").asText()).isEqualTo(id);
    assertThat(wire.at("/alexa/real").asBoolean()).isFalse();
    assertThat(wire.at("/alexa/request/request/intent/name").asText()).isEqualTo("ReorderIntent");
    assertThat(wire.at("/alexa/response/response/outputSpeech/ssml").asText())
        .contains(reply.path("speech").asText());
    assertThat(wire.at("/dialogflow/request/transcript").asText())
        .isEqualTo("reorder dishwasher tabs");
    assertThat(wire.at("/dialogflow/response/fulfillmentResponse").isObject()).isTrue();
  }

  @Test
  void what_came_through_a_platforms_door_is_told_as_it_came() throws Exception {
    var events = listen();
    var request =
        """
        {"detectIntentResponseId":"r1","languageCode":"en-US","text":"what's in my cart",
         "fulfillmentInfo":{"tag":"say"},"sessionInfo":{"session":"projects/p/sessions/s"}}\
        """;
    var answer = client.post("/google/dialogflow-cx", request);

    assertThat(next(events, "turn").path("shopper").isNull()).isTrue();
    var wire = next(events, "wire").path("dialogflow-cx");
    assertThat(wire.path("real").asBoolean()).isTrue();
    assertThat(wire.path("request")).isEqualTo(DoorClient.json(request));
    assertThat(wire.path("response")).isEqualTo(DoorClient.json(answer));
  }

  @Test
  void the_clock_orders_and_new_data_are_told() throws Exception {
    var events = listen();
    client.post("/dev/clock", "{\"now\":\"2027-01-01T00:00:00Z\"}");
    client.post("/dev/order-events", "{\"orderId\":\"O-1001\",\"status\":\"returned\"}");
    client.post("/dev/clock", "{\"now\":\"no\"}");
    client.post("/dev/seed", Shops.contractSeed());

    assertThat(List.of(next(events, "changed"), next(events, "changed"), next(events, "changed")))
        .extracting(told -> told.path("what").asText())
        .containsExactly("clock", "order", "shop");
  }

  @Test
  void no_page_from_elsewhere_may_watch_or_talk() throws Exception {
    assertThat(client.get("/dev/events", "Origin", "http://evil.example").statusCode())
        .isEqualTo(403);
    for (var path : List.of("/dev/shop", "/dev/scenarios", "/dev/shoppers/kim")) {
      assertThat(client.get(path, "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
      assertThat(client.get(path, "Sec-Fetch-Site", "same-origin").statusCode()).isEqualTo(200);
    }
    for (var path :
        List.of("/dev/search", "/dev/catalog/load", "/dev/reset", "/dev/scenarios/play")) {
      assertThat(client.post(path, "{}", "Origin", "null").statusCode()).as(path).isEqualTo(403);
    }
  }

  @Test
  void watching_ends_when_the_server_does() throws Exception {
    var watched = client.watch();
    assertThat(watched.headers().firstValue("Content-Type")).hasValue("text/event-stream");
    server.close();
    assertThat(watched.body().filter(line -> line.startsWith("event:"))).isEmpty();
  }

  @Test
  void more_than_a_few_dozen_may_not_watch() throws Exception {
    for (int i = 0; i < 64; i++) {
      listen();
    }
    assertThat(client.get("/dev/events").statusCode()).isEqualTo(503);
  }

  /// Its lines, once it is let in.
  private Iterator<String> listen() throws Exception {
    HttpResponse<Stream<String>> watched = client.watch();
    var lines = watched.body().iterator();
    assertThat(lines.next()).isEqualTo("retry: 1000");
    return lines;
  }

  private static JsonNode next(Iterator<String> lines, String kind) throws Exception {
    while (!lines.next().equals("event: " + kind)) {
      // Others are for somebody else.
    }
    return DoorClient.json(lines.next().substring("data: ".length()));
  }
}
