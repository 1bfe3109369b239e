package dev.sayso.dev.door;

import static dev.sayso.dev.door.DoorClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sayso.dev.Shops;
import dev.sayso.dev.play.ScenarioFiles;
import dev.sayso.dev.play.ScenarioPlayer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioDoorTest {

  private static LocalServer server;
  private static DoorClient client;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws Exception {
    server = LocalServer.start(Shops.shared(), 0, Callers.TRUSTED, Throwable::printStackTrace);
    client = new DoorClient(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void seed() throws Exception {
    assertThat(client.post("/dev/seed", Shops.contractSeed()).statusCode()).isEqualTo(204);
  }

  @Test
  void the_dialogs_are_listed_by_name() throws Exception {
    var list = json(client.get("/dev/scenarios"));

    assertThat(list.size()).isGreaterThan(100);
    assertThat(list.findValuesAsText("file")).contains("d01-car.yaml").isSorted();
    assertThat(list.findValuesAsText("name")).noneMatch(String::isBlank);
  }

  @Test
  void one_is_played_with_every_wish_in_a_shop_of_its_own() throws Exception {
    var before = json(client.get("/dev/shoppers/kim"));
    var played = json(client.post("/dev/scenarios/play", "{\"file\":\"d05-dearer-1.yaml\"}"));

    assertThat(played.path("passed").asBoolean()).isTrue();
    assertThat(wishes(played, 0)).contains("has: 35.90", "expects: confirmation", "orders: 18");
    assertThat(wishes(played, 1)).contains("last order total: 3590");
    assertThat(played.at("/steps/0/reply/speech").asText()).contains("35 dollars 90");
    assertThat(json(client.get("/dev/shoppers/kim"))).isEqualTo(before);
  }

  @Test
  void a_wish_that_does_not_hold_is_told_and_the_rest_is_played() throws Exception {
    var yaml =
        """
        seed: {catalog: [{sku: A, title: Tea, price: 100}], shoppers: [{id: kim}]}
        turns:
          - say: add tea
            reply: {has: [tea, pineapple], lacks: sorry}
            state: {cart: [{sku: A, quantity: 2}], orders: 0}
          - event: {orderId: O-9, status: shipped}
          - say: thanks
        """;
    var played = play(yaml);

    assertThat(played.path("passed").asBoolean()).isFalse();
    assertThat(misses(played.at("/steps/0")))
        .containsExactly("has: pineapple", "cart: [{sku:A,quantity:2}]");
    assertThat(misses(played.at("/steps/1"))).containsExactly("can be played");
    assertThat(played.at("/steps/2/reply/speech").asText()).isNotBlank();
  }

  @Test
  void a_recorded_conversation_is_a_scenario_that_passes() throws Exception {
    assertThat(client.post("/dev/scenarios/record", "{\"name\":\"tabs, at last\"}").statusCode())
        .isEqualTo(204);
    client.say("reorder dishwasher tabs");
    client.post("/dev/order-events", "{\"orderId\":\"O-1001\",\"status\":\"returned\"}");
    client.post("/dev/clock", "{\"now\":\"2026-11-22T10:05:00Z\"}");
    client.say("yes");
    assertThat(json(client.get("/dev/shop")).path("recording").asInt()).isEqualTo(3);
    var finished = client.post("/dev/scenarios/finish", "");
    assertThat(finished.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/yaml");

    var file = Files.writeString(folder.resolve("tabs.yaml"), finished.body());
    var scenario = ScenarioFiles.read(List.of(file)).getFirst();
    assertThat(scenario.name()).isEqualTo("tabs, at last");
    assertThat(scenario.steps()).hasSize(3);
    assertThat(new ScenarioPlayer(Shops.shared(), _ -> {}).play(scenario).line())
        .isEqualTo("ok tabs, at last");
    assertThat(finished.body()).contains("orders: 2", "\"Ordered");
    assertThat(play(finished.body()).path("passed").asBoolean()).isTrue();
    assertThat(json(client.get("/dev/shop")).path("recording").isNull()).isTrue();
  }

  @Test
  void what_was_in_the_cart_before_does_not_spoil_a_recording() throws Exception {
    client.say("add dishwasher tabs");
    client.post("/dev/scenarios/record", "{}");
    client.say("what's in my cart");
    var finished = client.post("/dev/scenarios/finish", "");

    assertThat(play(finished.body()).path("passed").asBoolean()).isTrue();
    assertThat(json(client.get("/dev/shoppers/kim")).at("/cart/lines")).hasSize(1);
  }

  @Test
  void finishing_needs_a_recording_in_which_something_was_said() throws Exception {
    assertThat(client.post("/dev/scenarios/finish", "").statusCode()).isEqualTo(404);
    client.post("/dev/scenarios/record", "{}");
    assertThat(json(client.post("/dev/scenarios/finish", "")).path("error").asText())
        .contains("nothing was said");
    assertThat(client.post("/dev/scenarios/finish", "").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}| 400| file: must be text",
        "{'file':'nope.yaml'}| 404| no scenario",
        "{'file':'../demo-shop.json'}| 404| no scenario",
        "{'file':'/etc/passwd'}| 404| no scenario",
        "{'yaml':'turns: ['}| 400| no valid YAML",
        "{'yaml':'seed: ../demo-shop.json'}| 400| seed: must be an inline seed",
        "{'yaml':'seed: /etc/passwd'}| 400| seed: must be an inline seed",
        "{'yaml':'seed: gone.json'}| 400| seed: must be a file beside",
        "{'yaml':'seed: {}'}| 400| turns: must be a list of at least one turn",
      })
  void bad_scenarios_are_told_what_is_wrong(String body, int status, String error)
      throws Exception {
    var answer = client.post("/dev/scenarios/play", body.replace('\'', '"'));
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(json(answer).path("error").asText()).contains(error);
  }

  private static JsonNode play(String yaml) throws Exception {
    var body = JsonNodeFactory.instance.objectNode().put("yaml", yaml);
    return json(client.post("/dev/scenarios/play", body.toString()));
  }

  private static List<String> wishes(JsonNode played, int step) {
    return played.at("/steps/" + step + "/checks").findValuesAsText("wish");
  }

  private static List<String> misses(JsonNode step) {
    return step.path("checks")
        .valueStream()
        .filter(check -> !check.path("holds").asBoolean())
        .map(check -> check.path("wish").asText())
        .toList();
  }
}
