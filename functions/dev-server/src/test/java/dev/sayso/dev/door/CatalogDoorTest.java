package dev.sayso.dev.door;

import static dev.sayso.dev.door.DoorClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.dev.Shops;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogDoorTest {

  private static final String GOODS =
      """
      sku,Name,Price,Stock
      OAT,"Hafer Oat Drink, 1 l",2.49,20
      CRK,"Crunch Sea Salt Crackers, 200 g",3.19,12
      BEA,"Bean Dark Roast Coffee Beans, 1 kg",14.90,9
      """;
  private static final String BAD = GOODS + "NIL,Thing without a price,,4\n";

  private static final List<Throwable> FAILURES = new ArrayList<>();
  private static LocalServer server;
  private static DoorClient client;

  @BeforeAll
  static void start() throws Exception {
    server = LocalServer.start(Shops.shared(), 0, Callers.TRUSTED, FAILURES::add);
    client = new DoorClient(server);
  }

  @AfterAll
  static void stop() {
    server.close();
    assertThat(FAILURES).isEmpty();
  }

  @BeforeEach
  void seed() throws Exception {
    assertThat(client.post("/dev/seed", Shops.contractSeed()).statusCode()).isEqualTo(204);
  }

  @Test
  void a_check_says_how_it_is_read_and_what_is_wrong_by_line() throws Exception {
    var report = json(client.post("/dev/catalog/check?name=goods", BAD));

    assertThat(report.path("good").asInt()).isEqualTo(3);
    assertThat(report.path("bad").asInt()).isEqualTo(1);
    assertThat(report.at("/columns/title").asText()).isEqualTo("Name");
    assertThat(report.at("/complaints/0/line").asInt()).isEqualTo(5);
    assertThat(report.at("/complaints/0/text").asText()).contains("price");
    assertThat(report.at("/errors/missing_price").asInt()).isEqualTo(1);
    assertThat(report.path("health").isObject()).isTrue();
    assertThat(json(client.get("/dev/shop")).path("name").asText()).isEqualTo("Corner Market");
  }

  @Test
  void a_loaded_catalogue_is_a_shop_with_something_to_reorder() throws Exception {
    var loaded =
        client.post("/dev/catalog/load?name=Mine&history=true&locale=en-GB&currency=GBP", GOODS);

    assertThat(loaded.statusCode()).isEqualTo(200);
    var shop = json(client.get("/dev/shop"));
    assertThat(shop.path("name").asText()).isEqualTo("Mine");
    assertThat(shop.path("currency").asText()).isEqualTo("GBP");
    assertThat(shop.at("/locales/0").asText()).isEqualTo("en-GB");
    assertThat(shop.path("products").asInt()).isEqualTo(3);
    assertThat(shop.path("undo").asText()).isEqualTo("Corner Market");
    assertThat(client.say("reorder coffee").path("text").asText()).contains("Dark Roast", "14.90");
    client.say("yes");
    assertThat(json(client.get("/dev/shoppers/kim")).path("orders").findValuesAsText("status"))
        .contains("received");
  }

  @Test
  void undo_brings_products_people_and_orders_back() throws Exception {
    var before = json(client.get("/dev/shoppers/kim"));
    client.post("/dev/catalog/load?name=Mine", GOODS);
    assertThat(json(client.get("/dev/shoppers/kim")).path("orders")).isEmpty();

    assertThat(client.post("/dev/catalog/undo", "").statusCode()).isEqualTo(204);
    var after = json(client.get("/dev/shoppers/kim"));
    for (var field : List.of("orders", "preferences", "consents", "household", "forecasts")) {
      assertThat(after.path(field)).as(field).isEqualTo(before.path(field));
    }
    assertThat(client.say("reorder dishwasher tabs").path("text").asText()).contains("12.49");
    assertThat(client.post("/dev/catalog/undo", "").statusCode()).isEqualTo(404);
  }

  @Test
  void bad_entries_are_left_out_only_where_that_is_wished_for() throws Exception {
    var refused = client.post("/dev/catalog/load?name=Mine", BAD);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(json(refused).path("error").asText()).contains("1 entries are bad");
    assertThat(json(client.get("/dev/shop")).path("name").asText()).isEqualTo("Corner Market");

    assertThat(client.post("/dev/catalog/load?name=Mine&skipBad=true", BAD).statusCode())
        .isEqualTo(200);
    assertThat(json(client.get("/dev/shop")).path("products").asInt()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "locale=fr-FR| locale: must be English or German",
        "locale=%20x| locale: must be English or German",
        "currency=XXXX| currency: must be an ISO 4217 code",
        "amounts=cents| amounts: must be minor or major",
        "map=title| map: must be as title=Name",
        "map=colour%3DName| colour",
      })
  void bad_wishes_are_told_what_is_wrong(String query, String error) throws Exception {
    for (var door : List.of("check", "load")) {
      var answer = client.post("/dev/catalog/" + door + "?" + query, GOODS);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(json(answer).path("error").asText()).contains(error);
    }
    assertThat(json(client.get("/dev/shop")).path("name").asText()).isEqualTo("Corner Market");
  }

  @Test
  void what_is_no_catalogue_changes_nothing() throws Exception {
    for (var body : List.of("", "\0\1\2", "sku,Name,Price\n", "{\"no\":1}")) {
      assertThat(client.post("/dev/catalog/load", body).statusCode()).isEqualTo(400);
    }
    assertThat(json(client.get("/dev/shop")).path("name").asText()).isEqualTo("Corner Market");
  }

  @Test
  void the_demo_shop_of_a_language_is_opened() throws Exception {
    assertThat(client.post("/dev/reset", "{\"locale\":\"de-DE\"}").statusCode()).isEqualTo(204);
    var shop = json(client.get("/dev/shop"));
    assertThat(shop.path("name").asText()).isEqualTo("Eckladen");
    assertThat(shop.path("clockStands").asBoolean()).isFalse();
    assertThat(json(client.post("/dev/reset", "{\"locale\":\"fr-FR\"}")).path("error").asText())
        .contains("locale: must be a locale of a demo shop");
  }

  @Test
  void search_tells_scores_and_reasons() throws Exception {
    var found = json(client.post("/dev/search", "{\"text\":\"find me dish washer tabs\"}"));

    assertThat(found.at("/queries/0").asText()).isEqualTo("dish washer tabs");
    assertThat(found.at("/hits/0/sku").asText()).isEqualTo("FIN-60");
    assertThat(found.at("/hits/0/match").asDouble()).isBetween(0.1, 1.0);
    assertThat(found.at("/hits/0/because")).isNotEmpty();
    assertThat(json(client.post("/dev/search", "{\"text\":\"submarine\"}")).path("hits")).isEmpty();
  }

  @Test
  void products_are_named_and_unknown_ones_left_out() throws Exception {
    var named = json(client.post("/dev/products", "{\"skus\":[\"FIN-60\",\"NOPE\"]}"));
    assertThat(named.at("/FIN-60/pack").asText()).isEqualTo("60 tab");
    assertThat(named.has("NOPE")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/dev/search| {}| text: must be text",
        "/dev/search| {'text':' '}| text: must be text",
        "/dev/search| {'text':'a','top':0}| top: must be a whole number from 1",
        "/dev/search| {'query':'a'}| query: is no known field",
        "/dev/products| {'skus':'a'}| skus: must be a list of texts",
        "/dev/reset| {'local':'de-DE'}| local: is no known field",
      })
  void bad_questions_are_told_what_is_wrong(String path, String body, String error)
      throws Exception {
    var answer = client.post(path, body.replace('\'', '"'));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).path("error").asText()).contains(error);
  }

  @Test
  void a_huge_question_is_refused() throws Exception {
    var huge = "{\"text\":\"" + "x".repeat(2_000_000) + "\"}";
    assertThat(client.post("/dev/search", huge).statusCode()).isEqualTo(413);
    assertThat(client.post("/dev/search", "{\"text\":\"" + "x".repeat(501) + "\"}").statusCode())
        .isEqualTo(400);
  }
}
