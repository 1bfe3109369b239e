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
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// All doors, over a real socket.
class LocalServerTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
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
    assertThat(post("/dev/seed", Shops.contractSeed()).statusCode()).isEqualTo(204);
  }

  @Test
  void health_is_ok() throws Exception {
    var answer = get("/health");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).path("status").asText()).isEqualTo("ok");
    assertThat(json(answer).path("products").asInt()).isEqualTo(1);
    assertThat(json(answer).path("now").asText()).isEqualTo("2026-11-22T10:00:00Z");
  }

  @Test
  void the_start_page_links_to_every_shopper() throws Exception {
    assertThat(get("/").body()).contains("Corner Market", "/dev/shoppers/kim");
  }

  @Test
  void a_turn_has_the_fields_of_the_contract() throws Exception {
    var reply = say("reorder dishwasher tabs");

    assertThat(reply.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "speech",
            "text",
            "reprompt",
            "listens",
            "words",
            "expects",
            "understood",
            "display",
            "card");
    assertThat(reply.path("text").asText()).contains("12.49");
    assertThat(reply.path("speech").asText()).contains("12 dollars 49");
    assertThat(reply.path("words").asInt())
        .isEqualTo(reply.path("speech").asText().split("\\s+").length);
    assertThat(reply.path("expects").asText()).isEqualTo("confirmation");
    assertThat(reply.path("listens").asBoolean()).isTrue();
    assertThat(reply.at("/understood/intent").asText()).isEqualTo("Reorder");
    assertThat(reply.at("/understood/slots/item").asText()).isEqualTo("dishwasher tabs");
    assertThat(reply.at("/understood/candidates/0/sku").asText()).isEqualTo("FIN-60");
    assertThat(reply.at("/understood/candidates/0/probability").asDouble()).isBetween(0.6, 1.0);
    assertThat(reply.at("/understood/candidates/0/because").asText()).isEqualTo("before");
  }

  @Test
  void a_shopper_shows_orders_cart_consent_and_what_is_pending() throws Exception {
    var before = shopper("kim");
    assertThat(before.path("pending").isNull()).isTrue();
    assertThat(before.at("/orders/0/id").asText()).isEqualTo("O-1001");
    assertThat(before.at("/orders/0/consent").isNull()).isTrue();
    assertThat(before.at("/preferences/0/text").asText()).isEqualTo("vegetarian");
    assertThat(before.path("consents")).hasSize(2);
    assertThat(before.path("forecasts")).isNotEmpty();
    assertThat(before.at("/forecasts/0").fieldNames())
        .toIterable()
        .contains("sku", "dueOn", "earliest", "latest", "confidence", "because");

    say("reorder dishwasher tabs");
    var pending = shopper("kim").path("pending");
    assertThat(pending.path("total").asInt()).isEqualTo(1249);
    assertThat(pending.has("key")).isFalse();

    say("yes");
    var after = shopper("kim");
    assertThat(after.path("pending").isNull()).isTrue();
    assertThat(after.path("orders")).hasSize(2);
    assertThat(after.at("/orders/1/lines/0/sku").asText()).isEqualTo("FIN-60");
    assertThat(after.at("/orders/1/lines/0/quantity").toString()).isEqualTo("1");
    assertThat(after.at("/orders/1/consent/answer").asText()).isEqualTo("yes");
    assertThat(after.at("/orders/1/consent/total").asInt()).isEqualTo(1249);
    assertThat(after.at("/orders/1/consent/hash").asText())
        .isEqualTo(pending.path("hash").asText());
  }

  @Test
  void a_shopper_shows_what_was_told_and_what_was_sold() throws Exception {
    var seed =
        """
        {"now":"2026-11-22T10:00:00Z","shoppers":[{"id":"kim","preferences":[
          {"text":"I can't have nuts","kind":"allergy","about":"nuts","since":"2026-03-02"}]}],
         "orders":[{"id":"O-1","gift":"Sam","lines":[
          {"sku":"OLD","unitPrice":300,"title":"Old tea","pack":{"count":20,"unit":"bag"}}]}]}\
        """;
    assertThat(post("/dev/seed", seed).statusCode()).isEqualTo(204);
    var kim = shopper("kim");
    assertThat(kim.path("preferences").toString())
        .isEqualTo(
            "[{\"text\":\"I can't have nuts\",\"kind\":\"allergy\",\"about\":\"nuts\","
                + "\"since\":\"2026-03-02T00:00:00Z\"}]");
    assertThat(kim.at("/orders/0/gift").asText()).isEqualTo("Sam");
    assertThat(kim.at("/orders/0/lines/0/title").asText()).isEqualTo("Old tea");
    assertThat(kim.at("/orders/0/lines/0/pack").asText()).isEqualTo("20 bag");
    assertThat(kim.path("handovers")).isEmpty();
    assertThat(kim.path("deferred").isNull()).isTrue();
    assertThat(kim.path("lockedUntil").isNull()).isTrue();
  }

  @Test
  void an_error_in_json_is_named_by_its_place_and_nothing_else() throws Exception {
    assertThat(json(post("/dev/say", "{\"shopper\":")).path("error").asText())
        .contains("no valid JSON", "line 1, column")
        .doesNotContain("Source", "REDACTED");
  }

  @Test
  void the_same_turn_delivered_twice_orders_once() throws Exception {
    say("reorder dishwasher tabs");
    var yes = "{\"shopper\":\"kim\",\"device\":\"kitchen\",\"text\":\"yes\",\"id\":\"one\"}";
    var first = json(post("/dev/say", yes));
    var second = json(post("/dev/say", yes));

    assertThat(second.path("speech")).isEqualTo(first.path("speech"));
    assertThat(shopper("kim").path("orders")).hasSize(2);
  }

  @Test
  void the_clock_stands_where_it_is_set_until_real_time_is_asked_for() throws Exception {
    assertThat(post("/dev/clock", "{\"now\":\"2030-01-01T00:00:00+02:00\"}").statusCode())
        .isEqualTo(204);
    assertThat(json(get("/health")).path("now").asText()).isEqualTo("2029-12-31T22:00:00Z");

    assertThat(post("/dev/clock", "{\"now\":null}").statusCode()).isEqualTo(204);
    assertThat(Shops.shared().clock().isSet()).isFalse();
  }

  @Test
  void an_order_event_changes_the_order() throws Exception {
    var event =
        """
        {"orderId":"O-1001","status":"returned","carrier":"UPS"}\
        """;

    assertThat(post("/dev/order-events", event).statusCode()).isEqualTo(204);
    assertThat(shopper("kim").at("/orders/0/status").asText()).isEqualTo("returned");
  }

  @Test
  void alexa_gets_an_envelope_back() throws Exception {
    var launch =
        """
        {"version":"1.0","session":{"new":true,"sessionId":"s1",
          "application":{"applicationId":"amzn1.ask.skill.x"},
          "user":{"userId":"amzn1.ask.account.KIM"}},
         "context":{"System":{"application":{"applicationId":"amzn1.ask.skill.x"},
          "user":{"userId":"amzn1.ask.account.KIM"},
          "device":{"deviceId":"d","supportedInterfaces":{}}}},
         "request":{"type":"LaunchRequest","requestId":"r1","timestamp":"2026-11-22T10:00:00Z",
          "locale":"en-US"}}\
        """;
    var answer = post("/alexa", launch);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).path("version").asText()).isEqualTo("1.0");
    assertThat(json(answer).at("/response/outputSpeech").isObject()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/dev/say| {| 400| no valid JSON",
        "/dev/say| | 400| must be an object",
        "/dev/say| []| 400| must be an object",
        "/dev/say| {'shopper':'kim'}| 400| text: must be what was said",
        "/dev/say| {'text':'hi'}| 400| shopper: must be text",
        "/dev/say| {'shopper':7,'text':'hi'}| 400| shopper: must be text",
        "/dev/say| {'shopper':'kim','text':7}| 400| text: must be what was said",
        "/dev/say| {'shopper':'pat','text':'hi'}| 404| no shopper \"pat\"",
        "/dev/say| {'shopper':'kim','person':'pat','text':'hi'}| 404| no shopper \"pat\"",
        "/dev/say| {'shopper':'kim','text':'hi','surface':'tv'}| 400| surface: must be one of speaker",
        "/dev/say| {'shopper':'kim','text':'hi','locale':'no way'}| 400| locale: must be a locale of the shop (en-US)",
        "/dev/say| {'shopper':'kim','text':'hi','locale':'fr-FR'}| 400| locale: must be a locale of the shop (en-US)",
        "/dev/say| {'shopper':'kim','heard':[]}| 400| heard: must be a list of 1 to 10",
        "/dev/say| {'shopper':'kim','heard':[1]}| 400| heard[0]: must be text",
        "/dev/say| {'shopper':'kim','txt':'hi'}| 400| txt: is no known field; did you mean \"text\"?",
        "/dev/say| {'shopper':'kim','shopper':'kim','text':'hi'}| 400| Duplicate field",
        "/dev/clock| {'now':'noon'}| 400| now: must be a time",
        "/dev/clock| {}| 400| now: must be a time",
        "/dev/seed| {'catalog':[{'sku':'A'}]}| 400| catalog[0].title: must be text",
        "/dev/seed| no| 400| no valid JSON",
        "/dev/order-events| {'orderId':'O-1001','status':'lost'}| 400| status: must be one of received",
        "/dev/order-events| {'orderId':'O-9','status':'shipped'}| 404| no order \"O-9\"",
        "/alexa| {| 400| not an Alexa request",
      })
  void bad_input_is_told_what_is_wrong(String path, String body, int status, String error)
      throws Exception {
    var answer = post(path, body == null ? "" : body.replace('\'', '"'));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(json(answer).path("error").asText()).contains(error).doesNotContain("\n");
    assertThat(shopper("kim").path("orders")).hasSize(1);
  }

  @Test
  void unknown_addresses_and_shoppers_are_not_found() throws Exception {
    for (var path :
        List.of("/nope", "/dev", "/dev/shoppers/pat", "/dev/shoppers/%20", "/dev/say/x")) {
      assertThat(get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void the_wrong_method_is_told_the_right_one() throws Exception {
    var answer = get("/dev/say");

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("POST");
    assertThat(post("/health", "{}").headers().firstValue("Allow")).contains("GET, HEAD");
  }

  @Test
  void a_large_body_is_refused_but_a_large_seed_is_read() throws Exception {
    var large = "{\"shopper\":\"kim\",\"text\":\"" + "x".repeat(2_000_000) + "\"}";
    assertThat(post("/dev/say", large).statusCode()).isEqualTo(413);

    var seed =
        Shops.contractSeed()
            .replace("\"brand\":\"Finish\"", "\"description\":\"" + "x".repeat(100_000) + "\"")
            .replace("{\"now\"", " ".repeat(2_000_000) + "{\"now\"");
    assertThat(post("/dev/seed", seed).statusCode()).isEqualTo(204);
  }

  @Test
  void a_web_page_from_elsewhere_may_not_use_the_dev_doors() throws Exception {
    var request =
        HttpRequest.newBuilder(uri("/dev/say"))
            .header("Origin", "https://example.com")
            .POST(BodyPublishers.ofString("{}"))
            .build();

    assertThat(CLIENT.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
  }

  private static JsonNode say(String text) throws Exception {
    var body = JSON.createObjectNode().put("shopper", "kim").put("device", "kitchen");
    return json(post("/dev/say", body.put("text", text).toString()));
  }

  private static JsonNode shopper(String id) throws Exception {
    return json(get("/dev/shoppers/" + id));
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    return JSON.readTree(answer.body());
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String path, String body) throws Exception {
    var request = HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.ofString(body)).build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  private static URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }
}
