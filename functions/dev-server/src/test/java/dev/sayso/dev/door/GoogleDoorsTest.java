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
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Google's doors over a real socket: one shopper, one cart, whichever way they come.
class GoogleDoorsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final List<Throwable> FAILURES = new ArrayList<>();
  private static final Pattern CODE = Pattern.compile("[0-9](,? [0-9]){5}");
  private static final String KIMS_PHONE = "+15555550100";
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
    var seed =
        Shops.contractSeed()
            .replace(
                "{\"channel\":\"alexa\",\"id\":\"amzn1.ask.account.KIM\"}",
                """
                {"channel":"alexa","id":"amzn1.ask.account.KIM"},
                {"channel":"phone","id":"+15555550100"},{"channel":"google","id":"kim-7c1f"}
                """);
    assertThat(post("/dev/seed", seed).statusCode()).isEqualTo(204);
  }

  @Test
  void an_order_is_placed_by_telephone_after_a_summary_and_a_later_yes() throws Exception {
    assertThat(call(KIMS_PHONE, "reorder dishwasher tabs")).contains("Order it?");
    assertThat(shopper().path("orders")).hasSize(1);
    assertThat(call(KIMS_PHONE, "yes")).contains("Ordered");
    assertThat(shopper().path("orders")).hasSize(2);
  }

  @Test
  void a_cart_begun_on_alexa_is_finished_by_telephone() throws Exception {
    alexa("AddToCartIntent", "items", "dishwasher tabs");
    assertThat(cart()).isEqualTo(1);
    call(KIMS_PHONE, "check out");
    call(KIMS_PHONE, "yes");
    assertThat(cart()).isZero();
    assertThat(shopper().path("orders")).hasSize(2);
  }

  @Test
  void a_cart_begun_by_telephone_is_finished_on_alexa() throws Exception {
    call(KIMS_PHONE, "add dishwasher tabs");
    assertThat(cart()).isEqualTo(1);
    alexa("CheckoutIntent", "", "");
    alexa("AMAZON.YesIntent", "", "");
    assertThat(cart()).isZero();
    assertThat(shopper().path("orders")).hasSize(2);
  }

  @Test
  void a_cart_begun_in_a_chat_is_finished_by_telephone() throws Exception {
    var chat =
        """
        {"text":"add dishwasher tabs","languageCode":"en","fulfillmentInfo":{"tag":"say"},
         "sessionInfo":{"session":"chat","parameters":{"user_id":"kim-7c1f"}}}
        """;
    assertThat(post("/google/dialogflow-cx", chat).body()).contains("Added");
    call(KIMS_PHONE, "check out");
    call(KIMS_PHONE, "yes");
    assertThat(shopper().path("orders")).hasSize(2);
  }

  @Test
  void somebody_nobody_knows_may_fill_a_cart_and_not_order() throws Exception {
    assertThat(call("+15555550177", "add dishwasher tabs")).contains("Added");
    call("+15555550177", "check out");
    call("+15555550177", "yes");
    assertThat(cart()).isZero();
    assertThat(shopper().path("orders")).hasSize(1);
  }

  @Test
  void a_code_that_alexa_speaks_links_a_telephone_and_its_cart() throws Exception {
    var number = "+15555550181";
    call(number, "add dishwasher tabs");
    assertThat(call(number, "check out")).contains("link my account");
    assertThat(call(number, "link my account")).contains("six digits?");
    var code = codeFromAlexa();
    assertThat(call(number, "my linking code is " + code)).contains("You're linked, Kim");
    assertThat(cart()).isEqualTo(1);
    call(number, "check out");
    assertThat(call(number, "yes")).contains("Ordered");
    assertThat(shopper().path("orders")).hasSize(2);
  }

  @Test
  void a_code_may_be_keyed() throws Exception {
    var number = "+15555550182";
    var code = codeFromAlexa();
    assertThat(keyed(number, code)).contains("You're linked, Kim");
    assertThat(call(number, "what is in my cart")).containsIgnoringCase("empty");
    assertThat(call(number, "reorder dishwasher tabs")).contains("The one you bought before");
  }

  @Test
  void a_code_that_is_spoken_on_the_telephone_links_a_further_alexa() throws Exception {
    alexa("amzn1.ask.account.NEW", "AddToCartIntent", "items", "dishwasher tabs");
    assertThat(call(KIMS_PHONE, "give me a linking code")).contains("Shall I");
    var code = digits(call(KIMS_PHONE, "yes"));
    assertThat(alexa("amzn1.ask.account.NEW", "LinkDeviceIntent", "digits", code))
        .contains("You're linked, Kim");
    assertThat(cart()).isEqualTo(1);
  }

  @Test
  void a_wrong_code_links_nobody() throws Exception {
    var code = codeFromAlexa();
    var wrong = code.equals("123456") ? "123457" : "123456";
    call("+15555550183", "add dishwasher tabs");
    assertThat(call("+15555550183", wrong)).contains("don't know that code");
    assertThat(cart()).isZero();
  }

  @Test
  void who_signs_in_during_a_chat_finds_what_they_had_put_into_the_cart() throws Exception {
    chat("{}", "add dishwasher tabs");
    assertThat(cart()).isZero();
    chat("{\"user_id\":\"kim-7c1f\"}", "what is in my cart");
    assertThat(cart()).isEqualTo(1);
  }

  @Test
  void two_strangers_with_withheld_numbers_do_not_share_a_cart() throws Exception {
    session = "one";
    call("anonymous", "add dishwasher tabs");
    session = "two";
    assertThat(call("anonymous", "what is in my cart")).containsIgnoringCase("empty");
  }

  @Test
  void keys_answer_how_many() throws Exception {
    call(KIMS_PHONE, "reorder dishwasher tabs");
    assertThat(call(KIMS_PHONE, "make it eighteen thousand")).contains("?");
    assertThat(keyed(KIMS_PHONE, "2")).contains("2 Finish", "$24.98");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cx-unknown-tag.json",
        "cx-missing-session.json",
        "cx-text-and-keys.json",
        "cx-parameters-of-the-wrong-type.json",
        "cx-words-of-the-wrong-type.json",
        "cx-session-of-the-wrong-type.json",
        "cx-malformed.json",
        "actions-unknown-handler.json",
        "actions-missing-session.json",
        "actions-parameters-of-the-wrong-type.json",
        "actions-words-of-the-wrong-type.json",
        "actions-health-check.json"
      })
  void bad_input_is_answered_and_changes_nothing(String event) throws Exception {
    call(KIMS_PHONE, "add dishwasher tabs");
    var before = shopper();
    var body = Files.readString(Shops.home().resolve("events/google").resolve(event));
    var door = event.startsWith("cx-") ? "/google/dialogflow-cx" : "/google/actions";
    assertThat(post(door, body).statusCode()).isIn(200, 400);
    assertThat(shopper()).isEqualTo(before);
  }

  @Test
  void a_large_body_is_refused() throws Exception {
    var large = "{\"text\":\"" + "x".repeat(300_000) + "\"}";
    assertThat(post("/google/dialogflow-cx", large).statusCode()).isEqualTo(413);
    assertThat(post("/google/actions", large).statusCode()).isEqualTo(413);
  }

  @Test
  void whoever_shows_nothing_is_refused_where_callers_are_verified() throws Exception {
    try (var verifying = LocalServer.start(Shops.shared(), 0, Callers.VERIFIED, FAILURES::add)) {
      for (var door : List.of("/google/dialogflow-cx", "/google/actions")) {
        var request =
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + verifying.port() + door))
                .POST(BodyPublishers.ofString("{}"))
                .build();
        assertThat(CLIENT.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
      }
    }
  }

  private String session = "a-call";

  private String call(String number, String words) throws Exception {
    var request =
        """
        {"detectIntentResponseId":"%s","transcript":"%s","languageCode":"en",
         "fulfillmentInfo":{"tag":"say"},
         "sessionInfo":{"session":"%s","parameters":{}},
         "payload":{"telephony":{"caller_id":"%s"}}}
        """
            .formatted(UUID.randomUUID(), words, session, number);
    var answer = JSON.readTree(post("/google/dialogflow-cx", request).body());
    return answer.at("/fulfillmentResponse/messages/0/text/text/0").asText();
  }

  private String keyed(String number, String digits) throws Exception {
    var keyed =
        """
        {"detectIntentResponseId":"%s","dtmfDigits":"%s","languageCode":"en",
         "fulfillmentInfo":{"tag":"say"},"sessionInfo":{"session":"%s"},
         "payload":{"telephony":{"caller_id":"%s"}}}
        """
            .formatted(UUID.randomUUID(), digits, session, number);
    return post("/google/dialogflow-cx", keyed).body();
  }

  private static void chat(String parameters, String words) throws Exception {
    var request =
        """
        {"detectIntentResponseId":"%s","text":"%s","languageCode":"en",
         "fulfillmentInfo":{"tag":"say"},"sessionInfo":{"session":"a-chat","parameters":%s}}
        """
            .formatted(UUID.randomUUID(), words, parameters);
    assertThat(post("/google/dialogflow-cx", request).statusCode()).isEqualTo(200);
  }

  private static String codeFromAlexa() throws Exception {
    var asked = alexa("amzn1.ask.account.KIM", "LinkDeviceIntent", "", "");
    assertThat(asked).contains("can shop as you");
    return digits(alexa("amzn1.ask.account.KIM", "AMAZON.YesIntent", "", ""));
  }

  private static String digits(String said) {
    var code = CODE.matcher(said);
    assertThat(code.find()).as(said).isTrue();
    return code.group().replaceAll("[^0-9]", "");
  }

  private static void alexa(String intent, String slot, String value) throws Exception {
    alexa("amzn1.ask.account.KIM", intent, slot, value);
  }

  private static String alexa(String user, String intent, String slot, String value)
      throws Exception {
    var slots =
        slot.isEmpty()
            ? "{}"
            : "{\"%s\":{\"name\":\"%s\",\"value\":\"%s\"}}".formatted(slot, slot, value);
    var request =
        """
        {"version":"1.0","context":{"System":{"application":{"applicationId":"amzn1.ask.skill.x"},
          "user":{"userId":"%s"},
          "device":{"deviceId":"d","supportedInterfaces":{}}}},
         "request":{"type":"IntentRequest","requestId":"%s","timestamp":"2026-11-22T10:00:00Z",
          "locale":"en-US","intent":{"name":"%s","slots":%s}}}
        """
            .formatted(user, UUID.randomUUID(), intent, slots);
    var answer = post("/alexa", request);
    assertThat(answer.statusCode()).isEqualTo(200);
    return JSON.readTree(answer.body()).at("/response/outputSpeech/ssml").asText();
  }

  private static int cart() throws Exception {
    return shopper().at("/cart/lines").size();
  }

  private static JsonNode shopper() throws Exception {
    var request = HttpRequest.newBuilder(uri("/dev/shoppers/kim")).build();
    return JSON.readTree(CLIENT.send(request, BodyHandlers.ofString()).body());
  }

  private static HttpResponse<String> post(String path, String body) throws Exception {
    var request = HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.ofString(body)).build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  private static URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }
}
