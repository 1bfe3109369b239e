package dev.sayso.dev.callers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dev.local.LocalShop;
import dev.sayso.dev.turn.Place;
import dev.sayso.dev.turn.StateJson;
import dev.sayso.dev.turn.Surface;
import dev.sayso.dialog.Utterance;
import dev.sayso.seed.Listing;
import dev.sayso.seed.SeedReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Two households of one shop: Vera, of whom there is much to steal, and Eve, who knows every id of
/// hers.
final class Neighbours {

  static final ShopperId VERA = new ShopperId("vera-1");
  static final ShopperId EVE = new ShopperId("eve-1");

  /// Everything of Vera's that somebody might have got hold of.
  static final List<String> IDS =
      List.of(
          "vera-1",
          "home-of-vera",
          "O-VERA-77",
          "order O-VERA-77",
          "amzn1.ask.account.VERA",
          "amzn1.ask.person.VERA",
          "kitchen-of-vera",
          "vera@example.com",
          "sub-of-vera",
          "HOME#home-of-vera",
          "SESSION#vera-1");

  /// What nobody but Vera may hear, in lower case.
  private static final List<String> SECRETS =
      List.of("quillon", "zephyrine", "77 secret lane", "vera varnish", "walter", "monopods");

  private final LocalShop shop;
  private String before = "";

  Neighbours(LocalShop shop) {
    this.shop = shop;
  }

  /// Vera's cart, orders, standing orders, preferences, forecast and a proposed order are there.
  void moveIn() {
    shop.seed(
        SeedReader.read(
            seed().getBytes(StandardCharsets.UTF_8), Instant.parse("2026-11-22T10:00:00Z")));
    for (var words :
        List.of(
            "add zephyrine lamp oil",
            "i'm allergic to monopods",
            "always keep quillon descaler up to 40",
            "yes",
            "reorder quillon descaler")) {
      vera(words);
    }
    sellOut();
    before = vera();
    assertThat(before).contains("Z1", "O-VERA-77", "monopods", "standingOrders\":[{");
  }

  /// So that nobody is offered them, and who hears of them has heard of hers.
  private void sellOut() {
    for (var sku : List.of(new Sku("Q1"), new Sku("Z1"))) {
      var product = shop.shop().catalog().product(sku).orElseThrow();
      var offer = shop.shop().offers().offers(List.of(sku)).get(sku);
      var gone = new Offer(sku, offer.price(), 0, shop.clock().instant());
      shop.list(List.of(new Listing(product, gone)));
    }
  }

  private void vera(String words) {
    shop.clock().set(shop.clock().instant().plusSeconds(1));
    var place = new Place(VERA, Optional.of(VERA), "kitchen-of-vera", Surface.SPEAKER, Locale.US);
    shop.assistant().reply(place.turn("vera/" + words, Utterance.Heard.of(words)));
  }

  /// All that is true of her: state, and what a turn of hers would read.
  private String vera() {
    var visit = shop.visit(VERA);
    return StateJson.of(shop.shopper(VERA).orElseThrow(), shop.shop().terms().currency())
        + "\n"
        + visit.cart()
        + visit.orders()
        + visit.shopper()
        + visit.elsewhere();
  }

  void nothingIsTold(String reply, String by) {
    assertThat(reply.toLowerCase(Locale.ROOT))
        .as(by)
        .doesNotContain(SECRETS.toArray(String[]::new));
  }

  void nothingIsChanged() {
    assertThat(vera()).isEqualTo(before);
  }

  private static String seed() {
    return """
    {"now":"2026-11-22T10:00:00Z","shop":{"name":"Corner Market","locales":["en-US","de-DE"]},
     "catalog":[
      {"sku":"Q1","title":"Quillon Descaler","price":999,"stock":50,"pack":{"count":10,"unit":"tab"}},
      {"sku":"Z1","title":"Zephyrine Lamp Oil","price":1499,"stock":50},
      {"sku":"MILK","title":"Meadow Milk","price":189,"stock":50},
      {"sku":"TABS","title":"Plain Dishwasher Tabs","price":1249,"stock":50,"pack":{"count":60,"unit":"tab"}}],
     "shoppers":[
      {"id":"vera-1","name":"Vera Varnish","household":"home-of-vera","email":"vera@example.com",
       "address":{"line1":"77 Secret Lane","city":"Springfield","postalCode":"12345","country":"US"},
       "identities":[{"channel":"alexa","id":"amzn1.ask.account.VERA"},
                     {"channel":"alexa","id":"amzn1.ask.person.VERA"},
                     {"channel":"google","id":"chat-of-vera"},
                     {"channel":"oauth","id":"sub-of-vera"}],
       "consents":["orders","replenishment"]},
      {"id":"walter-1","name":"Walter","household":"home-of-vera"},
      {"id":"eve-1","name":"Eve","household":"home-of-eve",
       "identities":[{"channel":"alexa","id":"amzn1.ask.account.EVE"},{"channel":"google","id":"chat-of-eve"}],
       "consents":["orders","replenishment"]}],
     "orders":[
      {"id":"O-VERA-76","shopper":"vera-1","placedAt":"2026-09-20T18:00:00Z","status":"delivered",
       "deliveredAt":"2026-09-22T15:00:00Z","lines":[{"sku":"Q1","quantity":1,"unitPrice":999}]},
      {"id":"O-VERA-77","shopper":"vera-1","placedAt":"2026-11-22T09:50:00Z","status":"received",
       "lines":[{"sku":"Q1","quantity":2,"unitPrice":999}]},
      {"id":"O-EVE-1","shopper":"eve-1","placedAt":"2026-11-10T18:00:00Z","status":"delivered",
       "deliveredAt":"2026-11-12T15:00:00Z","lines":[{"sku":"TABS","quantity":1,"unitPrice":1249}]}]}
    """;
  }
}
