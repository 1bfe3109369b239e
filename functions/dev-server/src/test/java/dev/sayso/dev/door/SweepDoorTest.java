package dev.sayso.dev.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sayso.dev.Shops;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A standing order through the doors: announced, skipped by nobody, placed once.
class SweepDoorTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<Throwable> FAILURES = new ArrayList<>();
  private static LocalServer server;

  @BeforeAll
  static void start() throws IOException {
    server = LocalServer.start(Shops.shared(), 0, Callers.TRUSTED, FAILURES::add);
  }

  @AfterAll
  static void stop() {
    server.close();
    assertThat(FAILURES).isEmpty();
  }

  @BeforeEach
  void seed() throws Exception {
    var seed = Shops.home().resolve("events/scenarios/standing-market.json");
    post("/dev/seed", Files.readString(seed));
  }

  @Test
  void a_sweep_says_what_was_sent_and_the_outbox_keeps_it() throws Exception {
    assertThat(post("/dev/sweep", "").path("notices")).isEmpty();
    post("/dev/clock", "{\"now\":\"2026-12-03T15:00:00Z\"}");
    var swept = post("/dev/sweep", "");
    assertThat(swept.path("notices")).hasSize(1);
    assertThat(swept.at("/notices/0/channel").asText()).isEqualTo("email");
    assertThat(swept.at("/notices/0/purpose").asText()).isEqualTo("standing_order");
    assertThat(swept.at("/notices/0/text").asText()).contains("$27.00");
    assertThat(get("/dev/outbox").at("/notices/0")).isEqualTo(swept.at("/notices/0"));
    assertThat(post("/dev/sweep", "").path("notices")).isEmpty();
  }

  @Test
  void an_order_is_named_and_shows_what_was_agreed_and_announced() throws Exception {
    post("/dev/clock", "{\"now\":\"2026-12-03T15:00:00Z\"}");
    post("/dev/sweep", "");
    post("/dev/clock", "{\"now\":\"2026-12-04T15:00:00Z\"}");
    var id = post("/dev/sweep", "").at("/orders/0").asText();
    var consent = order(id).path("consent");
    assertThat(consent.path("words").asText())
        .contains("every four weeks", "Friday, December 4", "$27.00");
    assertThat(consent.path("answer").asText()).isEqualTo("yes");
    assertThat(post("/dev/sweep", "").path("orders")).isEmpty();
  }

  @Test
  void a_seed_empties_the_outbox() throws Exception {
    post("/dev/clock", "{\"now\":\"2026-12-03T15:00:00Z\"}");
    post("/dev/sweep", "");
    seed();
    assertThat(get("/dev/outbox").path("notices")).isEmpty();
  }

  private static JsonNode order(String id) throws Exception {
    for (var order : get("/dev/shoppers/kim").path("orders")) {
      if (order.path("id").asText().equals(id)) {
        return order;
      }
    }
    throw new AssertionError("no order " + id);
  }

  private static JsonNode get(String path) throws Exception {
    return send(HttpRequest.newBuilder(address(path)).build());
  }

  private static JsonNode post(String path, String body) throws Exception {
    return send(HttpRequest.newBuilder(address(path)).POST(BodyPublishers.ofString(body)).build());
  }

  private static JsonNode send(HttpRequest request) throws Exception {
    var answer = CLIENT.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
    return JSON.readTree(answer.body());
  }

  private static URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }
}
