package dev.sayso.dev.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.assembly.LiveCatalog;
import dev.sayso.assembly.Sayso;
import dev.sayso.commerce.order.OrderEvent;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.order.OrderStatus;
import dev.sayso.commerce.order.Shipment;
import dev.sayso.commerce.replenishment.Outlook;
import dev.sayso.commerce.replenishment.Shift;
import dev.sayso.commerce.replenishment.Supply;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.commerce.shopper.ShopperNotes;
import dev.sayso.dev.Shops;
import dev.sayso.dev.turn.Place;
import dev.sayso.dev.turn.Surface;
import dev.sayso.dialog.Utterance;
import dev.sayso.seed.Seed;
import dev.sayso.seed.SeedReader;
import dev.sayso.store.dynamodb.DynamoHistory;
import dev.sayso.store.dynamodb.DynamoShoppers;
import dev.sayso.store.dynamodb.Homes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// On this machine forecasts follow orders at once, whoever placed or changed them.
class LocalForecastsTest {

  private static final ShopperId KIM = new ShopperId("kim");

  private final LocalShop shop = Shops.shared();

  @BeforeEach
  void fill() {
    shop.seed(seed());
  }

  @Test
  void a_seeds_orders_are_known_before_the_first_turn() {
    assertThat(outlook().items()).extracting(Outlook.Item::times).containsExactly(1);
    assertThat(outlook().isBehind(shop.visit(KIM).orders())).isFalse();
  }

  @Test
  void an_order_counts_when_its_turn_is_over_and_no_more_when_it_was_cancelled() {
    say("reorder dishwasher tabs");
    say("yes");
    assertThat(outlook().items()).extracting(Outlook.Item::times).containsExactly(2);
    assertThat(outlook().through()).isEqualTo(shop.clock().instant());
    say("cancel that");
    assertThat(outlook().items()).extracting(Outlook.Item::times).containsExactly(1);
  }

  @Test
  void an_order_that_came_back_is_no_habit() {
    shop.record(new OrderEvent(new OrderId("O-1001"), OrderStatus.RETURNED, Shipment.UNKNOWN));
    assertThat(outlook().items()).isEmpty();
    assertThat(shop.shopper(KIM).orElseThrow().forecasts()).isEmpty();
  }

  @Test
  void who_looks_sees_what_anybody_at_home_said_about_being_away() {
    var now = Instant.parse("2026-11-22T10:00:00Z");
    var seed = seed();
    try (var database = LocalDatabase.inMemory(Shops.home())) {
      var tables = database.tables();
      var homes = new Homes(tables, () -> now);
      new DynamoHistory(tables).put(seed.orders(), List.of());
      var kim = seed.shoppers().getFirst();
      new DynamoShoppers(tables).put(kim);
      var states = new States(tables, homes, () -> now);
      var goods = new LiveCatalog(seed.products());
      var built = Sayso.shop(tables, seed.terms(), homes, () -> now, goods);
      var before = states.of(kim, built).forecasts().getFirst();
      new DynamoShoppers(tables).put(away(seed.shoppers().getLast()));
      var after = states.of(kim, built).forecasts().getFirst();
      assertThat(after.dueOn()).isEqualTo(before.dueOn().plusDays(5));
    }
  }

  /// From the day after the purchase on, for five days.
  private static Shopper away(Shopper member) {
    var shift = new Shift.Away(LocalDate.of(2026, 10, 30), LocalDate.of(2026, 11, 3));
    return member.with(ShopperNotes.NONE.supply(Supply.NONE.shifts(List.of(shift))));
  }

  private Outlook outlook() {
    return shop.visit(KIM).outlook().orElseThrow();
  }

  private void say(String text) {
    var place = new Place(KIM, Optional.empty(), "kim/chat", Surface.TEXT, Locale.US);
    shop.assistant().reply(place.turn(UUID.randomUUID().toString(), Utterance.Heard.of(text)));
  }

  private static Seed seed() {
    return SeedReader.read(Shops.contractSeed().getBytes(UTF_8), Instant.EPOCH);
  }
}
