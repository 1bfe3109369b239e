package dev.sayso.seed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.catalog.Measure;
import dev.sayso.commerce.catalog.Pack;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.catalog.Unit;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.order.Gift;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.order.OrderStatus;
import dev.sayso.commerce.shopper.Address;
import dev.sayso.commerce.shopper.Identity;
import dev.sayso.commerce.shopper.Preference;
import dev.sayso.commerce.shopper.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeedReaderTest {

  private static final Instant PRESENT = Instant.parse("2027-01-05T08:00:00Z");

  @Test
  void reads_the_example_of_the_contract() {
    var seed = SeedReader.read(example(), PRESENT);

    assertThat(seed.now()).contains(Instant.parse("2026-11-22T10:00:00Z"));
    assertThat(seed.terms().timeZone()).isEqualTo(ZoneId.of("America/New_York"));
    assertThat(seed.terms().voiceCodeFrom()).isEqualTo(Money.of(10_000, "USD"));
    var tabs = seed.products().getFirst();
    assertThat(tabs.category().path()).containsExactly("Household", "Dishwashing");
    assertThat(tabs.pack()).isEqualTo(new Pack.Pieces(60, Unit.of("tab")));
    assertThat(tabs.details().rating()).isEqualTo(new Product.Rating(4.6, 812));
    assertThat(seed.offers().get(tabs.sku()).price()).isEqualTo(Money.of(1249, "USD"));
    assertThat(seed.offers().get(tabs.sku()).stock()).isEqualTo(40);
    var kim = seed.shoppers().getFirst();
    assertThat(kim.identities()).containsExactly(new Identity("alexa", "amzn1.ask.account.KIM"));
    assertThat(kim.consents()).containsExactlyInAnyOrder("orders", "replenishment");
    var order = seed.orders().getFirst();
    assertThat(order.status()).isEqualTo(OrderStatus.DELIVERED);
    assertThat(order.totals().total()).isEqualTo(Money.of(1249, "USD"));
    assertThat(order.shipment().deliveredAt()).isEqualTo(Instant.parse("2026-10-31T15:00:00Z"));
    assertThat(order.key().value()).isEqualTo("seed-O-1001");
  }

  @Test
  void needs_only_sku_title_price_and_shopper_id() {
    var seed =
        read(
            """
            {"catalog":[{"sku":"A","title":"Tea","price":300}],"shoppers":[{"id":"kim"}]}\
            """);

    assertThat(seed.now()).isEmpty();
    assertThat(seed.terms().maxQuantity()).isEqualTo(24);
    assertThat(seed.terms().cancelWindow()).hasMinutes(30);
    assertThat(seed.terms().locales()).containsExactly(Locale.US);
    assertThat(seed.terms().timeZone()).isEqualTo(ZoneOffset.UTC);
    assertThat(seed.terms().delivery().feeFor(Money.of(1_000_000, "USD")).isZero()).isTrue();
    assertThat(seed.products().getFirst().spoken()).isEqualTo("Tea");
    var offer = seed.offers().get(new Sku("A"));
    assertThat(offer.stock()).isEqualTo(100);
    assertThat(offer.asOf()).isEqualTo(PRESENT);
    var kim = seed.shoppers().getFirst();
    assertThat(kim.household().value()).isEqualTo("kim");
    assertThat(kim.rules().role()).isEqualTo(Role.ADULT);
    assertThat(kim.consents()).containsExactly("orders");
    assertThat(kim.billing().paymentMethod()).isEqualTo("card-on-file");
    assertThat(kim.billing().address())
        .isEqualTo(new Address("1 Main St", "Springfield", "12345", "US"));
  }

  @Test
  void a_null_address_or_payment_method_means_that_there_is_none() {
    var kim =
        read("{\"shoppers\":[{\"id\":\"kim\",\"address\":null,\"paymentMethod\":null}]}")
            .shoppers()
            .getFirst();

    assertThat(kim.billing().address()).isNull();
    assertThat(kim.billing().paymentMethod()).isNull();
  }

  @Test
  void reads_every_form_of_a_pack() {
    assertThat(pack("{\"count\":12,\"unit\":\"egg\"}"))
        .isEqualTo(new Pack.Pieces(12, Unit.of("egg")));
    assertThat(pack("{\"amount\":1,\"unit\":\"kg\"}"))
        .isEqualTo(new Pack.Amount(Measure.of("1", "kg")));
    assertThat(pack("{\"count\":6,\"amount\":1.5,\"unit\":\"l\"}"))
        .isEqualTo(new Pack.Multi(6, Measure.of("1.5", "l")));
    assertThat(pack("{\"count\":500,\"unit\":\"g\"}"))
        .isEqualTo(new Pack.Amount(Measure.of("500", "g")));
    assertThat(pack("{\"count\":3}")).isEqualTo(new Pack.Pieces(3, Unit.of("piece")));
    assertThat(pack("null")).isEqualTo(new Pack.Unstated());
  }

  @Test
  void goods_by_weight_and_uses_may_stand_in_the_pack_or_beside_it() {
    var seed =
        read(
            """
            {"catalog":[
             {"sku":"A","title":"Tomatoes","price":449,"byWeight":true,"uses":4,
              "pack":{"amount":1,"unit":"kg"}},
             {"sku":"B","title":"Washing powder","price":449,
              "pack":{"amount":1,"unit":"kg","byWeight":true,"uses":4}}]}\
            """);

    assertThat(seed.products()).allMatch(Product::byWeight);
    assertThat(seed.products()).allMatch(product -> product.packaging().uses().orElse(0) == 4);
  }

  @Test
  void preferences_are_words_with_or_without_a_date() {
    var kim =
        read("""
        {"shoppers":[{"id":"kim","preferences":["no nuts",
         {"text":"vegetarian","since":"2026-03-02"}]}]}\
        """)
            .shoppers()
            .getFirst();

    assertThat(kim.preferences())
        .isEqualTo(
            List.of(
                Preference.note("no nuts", null),
                Preference.note("vegetarian", Instant.parse("2026-03-02T00:00:00Z"))));
  }

  @Test
  void an_old_order_may_leave_out_all_but_its_lines() {
    var order =
        read("""
        {"catalog":[{"sku":"A","title":"Tea","price":300}],"shoppers":[{"id":"kim"}],
         "orders":[{"lines":[{"sku":"A"}],"delivery":299,"tax":21}]}\
        """)
            .orders()
            .getFirst();

    assertThat(order.buyer().shopper().value()).isEqualTo("kim");
    assertThat(order.status()).isEqualTo(OrderStatus.DELIVERED);
    assertThat(order.lines().getFirst().quantity().packs()).isEqualTo(BigDecimal.ONE);
    assertThat(order.totals().total()).isEqualTo(Money.of(620, "USD"));
  }

  @Test
  void a_line_may_tell_what_the_product_was_then() {
    var lines =
        read("""
        {"shop":{"name":"Corner Market","delivery":{"days":3}},
         "catalog":[{"sku":"A","title":"Sparkle tabs","spoken":"Sparkle","price":1249,
           "pack":{"count":54,"unit":"tab"},"soldBy":"Tabs and Co"}],
         "shoppers":[{"id":"kim"}],
         "orders":[{"lines":[
           {"sku":"A","pack":{"count":60,"unit":"tabs"}},
           {"sku":"A","title":"Sparkle Classic","soldBy":"Corner Market","days":1},
           {"sku":"GONE","unitPrice":300,"title":"Old tea","quantity":0.5},
           {"sku":"GONE","unitPrice":300},
           {"sku":"A"}]}]}\
        """)
            .orders()
            .getFirst()
            .lines();
    var fewer = new Pack.Pieces(54, Unit.of("tab"));
    var sixty = new Pack.Pieces(60, Unit.of("tab"));
    assertThat(lines)
        .extracting(OrderLine::sold)
        .containsExactly(
            new OrderLine.Sold("Sparkle", sixty, "Tabs and Co", 3),
            new OrderLine.Sold("Sparkle Classic", fewer, "Corner Market", 1),
            new OrderLine.Sold("Old tea", new Pack.Unstated(), "Corner Market", 3),
            null,
            null);
  }

  @Test
  void an_order_may_be_a_gift() {
    assertThat(gift("\"Sam\"")).contains(new Gift("Sam"));
    assertThat(gift("true")).contains(new Gift(""));
    assertThat(gift("false")).isEmpty();
    assertThat(gift("null")).isEmpty();
  }

  @Test
  void a_shopper_may_have_further_places() {
    var kim =
        read("""
        {"shoppers":[{"id":"kim","places":{"Office":{"line1":"2 High St","line2":"Floor 3",
         "city":"Springfield","region":"MA","postalCode":"12345"}}}]}\
        """)
            .shoppers()
            .getFirst();

    assertThat(kim.billing().places())
        .containsOnly(
            Map.entry(
                "office", new Address("2 High St, Floor 3", "Springfield, MA", "12345", "US")));
  }

  @Test
  void preferences_may_say_what_they_mean() {
    var kim =
        read("""
        {"shoppers":[{"id":"kim","preferences":[
         {"text":"I can't have nuts","kind":"allergy","about":"nuts"},
         {"text":"the cheapest","kind":"cheapest"},
         {"text":"no nuts","kind":"note"}]}]}\
        """)
            .shoppers()
            .getFirst();

    assertThat(kim.preferences())
        .containsExactly(
            new Preference(Preference.Kind.ALLERGY, "nuts", "I can't have nuts", null),
            new Preference(Preference.Kind.CHEAPEST, "", "the cheapest", null),
            new Preference(Preference.Kind.NOTE, "", "no nuts", null));
  }

  @Test
  void other_words_for_a_unit_are_the_same_unit() {
    assertThat(pack("{\"count\":60,\"unit\":\"Tabs\"}"))
        .isEqualTo(new Pack.Pieces(60, Unit.of("tab")));
    assertThat(pack("{\"count\":2,\"unit\":\"loaves\"}"))
        .isEqualTo(new Pack.Pieces(2, Unit.of("loaf")));
    assertThat(pack("{\"amount\":2,\"unit\":\"litres\"}"))
        .isEqualTo(new Pack.Amount(Measure.of("2", "l")));
    assertThat(pack("{\"amount\":5,\"unit\":\"lbs\"}"))
        .isEqualTo(new Pack.Amount(Measure.of("5", "lb")));
    assertThat(pack("{\"count\":6,\"amount\":12,\"unit\":\"fl oz\"}"))
        .isEqualTo(new Pack.Multi(6, Measure.of("12", "floz")));
  }

  @Test
  void attributes_are_free_in_form() {
    var seed =
        read(
            """
            {"catalog":[{"sku":"A","title":"Tea","price":300,
             "attributes":{"contains":["nuts"],"organic":true,"note":null,"origin":"Assam"}}]}\
            """);

    assertThat(seed.products().getFirst().details().attributes())
        .containsEntry("contains", List.of("nuts"))
        .containsEntry("organic", List.of("true"))
        .containsEntry("origin", List.of("Assam"))
        .containsEntry("note", List.of());
  }

  @Test
  void moving_to_the_present_keeps_ages_and_hours() {
    var seed = SeedReader.read(example(), PRESENT).movedTo(PRESENT);

    assertThat(seed.now()).contains(Instant.parse("2027-01-04T10:00:00Z"));
    assertThat(seed.orders().getFirst().placedAt())
        .isEqualTo(Instant.parse("2026-12-11T18:00:00Z"));
    assertThat(seed.orders().getFirst().shipment().deliveredAt())
        .isEqualTo(Instant.parse("2026-12-13T15:00:00Z"));
    assertThat(seed.now().orElseThrow().atZone(ZoneOffset.UTC).getDayOfWeek())
        .isEqualTo(DayOfWeek.MONDAY);
  }

  private static Optional<Gift> gift(String json) {
    return read("{\"catalog\":[{\"sku\":\"A\",\"title\":\"Tea\",\"price\":300}],"
            + "\"shoppers\":[{\"id\":\"kim\"}],\"orders\":[{\"lines\":[{\"sku\":\"A\"}],\"gift\":"
            + json
            + "}]}")
        .orders()
        .getFirst()
        .buyer()
        .gift();
  }

  private static Pack pack(String json) {
    return read("{\"catalog\":[{\"sku\":\"A\",\"title\":\"T\",\"price\":1,\"pack\":" + json + "}]}")
        .products()
        .getFirst()
        .pack();
  }

  private static Seed read(String json) {
    return SeedReader.read(json.getBytes(UTF_8), PRESENT);
  }

  private static byte[] example() {
    try (var file = SeedReaderTest.class.getResourceAsStream("contract-example.json")) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
