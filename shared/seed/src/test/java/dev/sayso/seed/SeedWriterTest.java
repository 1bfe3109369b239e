package dev.sayso.seed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.shopper.Shopper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedWriterTest {

  private static final Instant PRESENT = Instant.parse("2027-01-05T08:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo-shop.json", "scenarios/corner-market.json", "scenarios/family-market.json",
        "scenarios/eckladen.json", "scenarios/changes-market.json", "scenarios/wholesale.json"
      })
  void what_is_written_is_read_as_it_was(String file) throws IOException {
    var events = Path.of("../../events");
    var seed = SeedReader.read(Files.readAllBytes(events.resolve(file)), PRESENT);

    assertReadAsItWas(seed);
  }

  @Test
  void every_field_of_a_seed_survives() {
    var json =
        """
        {"now":"2026-11-22T10:00:00Z",
         "shop":{"name":"Nook","currency":"JPY","locales":["en-GB","de-AT"],"cancelWindowMinutes":5,
           "maxQuantity":7,"voiceCodeFrom":900,"delivery":{"fee":3,"freeFrom":50,"days":1},
           "taxRate":"0.08","timeZone":"Asia/Tokyo"},
         "catalog":[
           {"sku":"A","title":"Water","pack":{"count":6,"amount":1.5,"unit":"l"},"price":100,"uses":9,
            "byWeight":true,"synonyms":["aqua"],"substitutes":["B"],"description":"wet",
            "rating":{"value":4.5,"count":3},"attributes":{"diet":["vegan","raw"]},"soldBy":"Spring",
            "brand":"W","category":"Drinks > Water","spoken":"still water","stock":0},
           {"sku":"B","title":"Nothing said of it","price":0}],
         "shoppers":[
           {"id":"kim","name":"Kim","household":"h","identities":[{"channel":"phone","id":"+1555"}],
            "address":null,"paymentMethod":null,"email":"kim@example.com","role":"child",
            "spendingLimit":500,"quietHours":"22:00-07:00","timeZone":"Europe/Berlin",
            "places":{"office":{"line1":"2 Side St","city":"Town","postalCode":"1","country":"DE"}},
            "consents":["orders"],
            "preferences":["plain words",{"text":"no nuts","kind":"allergy","about":"nuts","since":"2026-03-02"},
              {"text":"the cheapest","kind":"cheapest"}]}],
         "orders":[{"id":"O","placedAt":"2026-10-29T18:00:00Z","status":"shipped","carrier":"UPS",
           "expectedAt":"2026-10-31T15:00:00Z","delivery":3,"tax":8,"gift":"Sam",
           "lines":[{"sku":"OLD","quantity":0.5,"unitPrice":7,"title":"Old tea","soldBy":"Tea & Co","days":4,
             "pack":{"amount":2.5,"unit":"kg"}}]},
          {"id":"P","placedAt":"2026-10-30T18:00:00Z","gift":true,"lines":[{"sku":"A","quantity":1.5}]}]}
        """;
    assertReadAsItWas(SeedReader.read(json.getBytes(UTF_8), PRESENT));
  }

  private static void assertReadAsItWas(Seed seed) {
    var again = SeedReader.read(SeedWriter.write(seed).toString().getBytes(UTF_8), PRESENT);

    assertThat(again.now()).isEqualTo(seed.now());
    assertThat(again.terms()).isEqualTo(seed.terms());
    assertThat(again.products()).isEqualTo(seed.products());
    assertThat(again.offers()).isEqualTo(seed.offers());
    assertThat(again.shoppers())
        .isEqualTo(seed.shoppers().stream().map(SeedWriterTest::withoutCode).toList());
    assertThat(again.orders()).isEqualTo(seed.orders());
  }

  private static Shopper withoutCode(Shopper one) {
    var rules = one.rules();
    var open =
        new Shopper.Rules(
            rules.role(), rules.spendingLimit(), null, rules.quietHours(), rules.timeZone());
    return new Shopper(
        one.id(),
        one.name(),
        one.household(),
        one.identities(),
        one.billing(),
        open,
        one.consents(),
        one.notes());
  }
}
