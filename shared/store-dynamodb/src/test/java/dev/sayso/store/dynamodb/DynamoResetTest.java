package dev.sayso.store.dynamodb;

import static dev.sayso.commerce.order.TestedShop.TERMS;
import static dev.sayso.store.dynamodb.Turns.CALLER;
import static dev.sayso.store.dynamodb.Turns.KIM;
import static dev.sayso.store.dynamodb.Turns.MILK;
import static dev.sayso.store.dynamodb.Turns.add;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.TestClock;
import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.SampleGoods;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.order.OrderStatus;
import dev.sayso.commerce.order.TestedShop;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.Identity;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.commerce.shopper.ShopperNotes;
import dev.sayso.dialog.Caller;
import dev.sayso.dialog.Sessions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DynamoResetTest {

  private final TestClock clock = TestClock.at("2026-11-22T15:00:00Z");
  private DynamoTables tables;
  private DynamoShoppers shoppers;

  @BeforeEach
  void openAStore() {
    tables = LocalDynamo.tables();
    shoppers = new DynamoShoppers(tables);
  }

  @Test
  void only_what_differs_is_written() {
    var counter = new CallCounter();
    var reset = new DynamoReset(LocalDynamo.intercepted(tables, counter));
    var data = data();
    reset.replaceAll(data);
    counter.take();

    reset.replaceAll(data);
    assertThat(counter.take()).containsOnlyKeys("Scan");

    var offer = new Offer(SampleGoods.MILK.sku(), Money.of(1, "USD"), 1, clock.instant());
    new DynamoCatalogStore(tables).write(offer);
    reset.replaceAll(data);
    assertThat(counter.take()).containsEntry("TransactWriteItems", 1L);
    var shop = DynamoShop.of(tables, TERMS, clock);
    assertThat(shop.offers().offers(List.of(offer.sku())).get(offer.sku())).isNotEqualTo(offer);
  }

  @Test
  void everything_is_replaced_and_nothing_old_is_left() {
    shoppers.put(shopper("old", "h0", "old"));
    var sessions = new DynamoSessions(tables, new Homes(tables, clock), clock);
    shoppers.put(KIM);
    add(sessions, "s", MILK);
    var before = sessions.open(CALLER, "s");
    sessions.save(before, Turns.noting(before, NoteSamples.notes().sample(), clock.instant()));
    new DynamoReset(tables).replaceAll(data());
    var store = new DynamoCatalogStore(tables);
    assertThat(store.terms()).contains(TERMS);
    assertThat(store.products()).containsExactlyInAnyOrderElementsOf(SampleGoods.ALL);
    assertThat(shoppers.list()).containsExactly(KIM);
    assertThat(shoppers.find(new Identity("alexa", "old"))).isEmpty();
    var shop = DynamoShop.of(tables, TERMS, clock);
    assertThat(shop.offers().offers(List.of(SampleGoods.MILK.sku()))).hasSize(1);
    assertThat(shop.orders().recent(KIM.household(), 100)).hasSize(60);
    var visit = sessions.open(CALLER, "s");
    assertThat(visit.cart().isEmpty()).isTrue();
    assertThat(visit.shopper()).isEqualTo(KIM);
    assertThat(new DynamoHandovers(tables).of(KIM)).isEmpty();
    assertThat(visit.orders().orders()).hasSize(60);
  }

  @Test
  void shoppers_are_loaded_with_their_notes() {
    var noted = KIM.with(NoteSamples.notes().sample());
    var nothing = List.<Offer>of();
    new DynamoReset(tables)
        .replaceAll(new ShopData(TERMS, List.of(), nothing, List.of(noted), List.of()));
    assertThat(shoppers.find(KIM.id())).contains(noted);
    assertThat(shoppers.list()).containsExactly(noted);
    var sessions = new DynamoSessions(tables, new Homes(tables, clock), clock);
    var visit = sessions.open(CALLER, "s");
    assertThat(visit.shopper()).isEqualTo(noted);
    var forgetting = Turns.noting(visit, ShopperNotes.NONE, clock.instant());
    assertThat(sessions.save(visit, forgetting)).isEqualTo(Sessions.Saved.DONE);
    assertThat(shoppers.find(KIM.id())).contains(KIM);
  }

  @Test
  void notes_move_to_another_household_with_their_shopper() {
    shoppers.put(shopper("kim", "h1", "account"));
    var sessions = new DynamoSessions(tables, new Homes(tables, clock), clock);
    var visit = sessions.open(CALLER, "s");
    var notes = NoteSamples.notes().sample();
    sessions.save(visit, Turns.noting(visit, notes, clock.instant()));
    var moved = shopper("kim", "h2", "account");
    shoppers.put(moved);
    assertThat(shoppers.find(KIM.id())).contains(moved.with(notes));
    assertThat(HouseholdItems.read(tables, new HouseholdId("h1")).state().keySet())
        .noneMatch(key -> key.startsWith(TableKeys.NOTES));
  }

  @Test
  void a_new_shop_has_no_terms_and_no_products() {
    var store = new DynamoCatalogStore(tables);
    assertThat(store.terms()).isEmpty();
    assertThat(store.products()).isEmpty();
  }

  @Test
  void a_price_may_be_set_before_the_product_is_described_and_after() {
    var store = new DynamoCatalogStore(tables);
    var offer = new Offer(SampleGoods.MILK.sku(), Money.of(189, "USD"), 5, clock.instant());
    store.write(offer);
    assertThat(store.products()).isEmpty();
    store.write(List.of(SampleGoods.MILK), List.of(offer));
    store.write(new Offer(offer.sku(), Money.of(199, "USD"), 4, clock.instant()));
    assertThat(store.products()).containsExactly(SampleGoods.MILK);
    var offers = new DynamoOffers(tables, clock).offers(List.of(offer.sku()));
    assertThat(offers.get(offer.sku()).price()).isEqualTo(Money.of(199, "USD"));
  }

  @Test
  void a_product_without_a_price_is_not_offered() {
    new DynamoCatalogStore(tables).write(List.of(SampleGoods.MILK), List.of());
    var offers = new DynamoOffers(tables, clock).offers(List.of(SampleGoods.MILK.sku()));
    assertThat(offers).isEmpty();
  }

  @Test
  void a_shopper_who_is_written_again_leaves_nothing_behind() {
    shoppers.put(shopper("kim", "h1", "old-account"));
    var now = shopper("kim", "h2", "new-account");
    shoppers.put(now);
    assertThat(shoppers.find(new ShopperId("kim"))).contains(now);
    assertThat(shoppers.find(new Identity("alexa", "new-account"))).contains(now);
    assertThat(shoppers.find(new Identity("alexa", "old-account"))).isEmpty();
    assertThat(shoppers.list()).containsExactly(now);
  }

  @Test
  void ids_of_any_length_are_kept_apart() {
    var one = shopper("x".repeat(5_000) + "1", "h".repeat(5_000), "a".repeat(5_000));
    var two = shopper("x".repeat(5_000) + "2", "h".repeat(5_000), "b".repeat(5_000));
    shoppers.put(one);
    shoppers.put(two);
    var sessions = new DynamoSessions(tables, new Homes(tables, clock), clock);
    var visit = sessions.open(new Caller.Known(two.id()), "s");
    assertThat(visit.shopper()).isEqualTo(two);
    assertThat(visit.members()).containsExactlyInAnyOrder(one, two);
  }

  private static ShopData data() {
    var offers =
        SampleGoods.ALL.stream()
            .map(product -> new Offer(product.sku(), Money.of(189, "USD"), 9, Instant.EPOCH))
            .toList();
    var orders =
        IntStream.range(0, 60)
            .mapToObj(i -> ShopSamples.orders().sample())
            .map(DynamoResetTest::kims)
            .toList();
    return new ShopData(TestedShop.TERMS, SampleGoods.ALL, offers, List.of(KIM), orders);
  }

  private static Order kims(Order order) {
    return new Order(
        new OrderId(UUID.randomUUID().toString()),
        order.key(),
        new Order.Buyer(KIM.id(), KIM.household()),
        order.placedAt(),
        OrderStatus.DELIVERED,
        order.lines(),
        order.totals(),
        order.shipment(),
        order.consent());
  }

  private static Shopper shopper(String id, String household, String account) {
    return new Shopper(
        new ShopperId(id),
        "Somebody",
        new HouseholdId(household),
        List.of(new Identity("alexa", account)),
        KIM.billing(),
        KIM.rules(),
        Set.of(),
        ShopperNotes.NONE);
  }
}
