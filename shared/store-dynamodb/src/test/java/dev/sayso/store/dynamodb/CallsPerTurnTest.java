package dev.sayso.store.dynamodb;

import static dev.sayso.store.dynamodb.Turns.CALLER;
import static dev.sayso.store.dynamodb.Turns.KIM;
import static dev.sayso.store.dynamodb.Turns.MILK;
import static dev.sayso.store.dynamodb.Turns.line;
import static dev.sayso.store.dynamodb.Turns.placing;
import static dev.sayso.store.dynamodb.Turns.quote;
import static dev.sayso.store.dynamodb.Turns.talk;
import static dev.sayso.store.dynamodb.Turns.withCart;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.TestClock;
import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.order.FinishingOrders;
import dev.sayso.commerce.order.OrderAttempt;
import dev.sayso.commerce.order.OrderPath;
import dev.sayso.commerce.order.OrderWish;
import dev.sayso.commerce.order.TestedShop;
import dev.sayso.commerce.replenishment.Outlook;
import dev.sayso.commerce.replenishment.ShopperHabits;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.Identity;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperNotes;
import dev.sayso.dialog.Caller;
import dev.sayso.dialog.Sessions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a turn costs: one query and one write.
class CallsPerTurnTest {

  private final TestClock clock = TestClock.at("2026-11-22T15:00:00Z");
  private final CallCounter counter = new CallCounter();
  private DynamoTables tables;
  private DynamoTables counted;
  private DynamoSessions sessions;

  @BeforeEach
  void openAStore() {
    tables = LocalDynamo.tables();
    counted = LocalDynamo.intercepted(tables, counter);
    sessions = new DynamoSessions(counted, new Homes(counted, clock), clock);
    new DynamoShoppers(tables).put(KIM);
  }

  @Test
  void the_first_turn_of_an_account_learns_whose_it_is_and_later_ones_know() {
    sessions.open(CALLER, "s");
    assertThat(counter.take()).isEqualTo(Map.of("BatchGetItem", 1L, "Query", 1L));
    sessions.open(CALLER, "s");
    assertThat(counter.take()).isEqualTo(Map.of("Query", 1L));
    clock.advance(Duration.ofMinutes(6));
    sessions.open(CALLER, "s");
    assertThat(counter.take()).isEqualTo(Map.of("BatchGetItem", 1L, "Query", 1L));
  }

  @Test
  void account_and_person_are_asked_about_together() {
    var person = Optional.of(new Identity("alexa", "person"));
    sessions.open(new Caller.Identified(new Identity("alexa", "account"), person), "s");
    assertThat(counter.take()).isEqualTo(Map.of("BatchGetItem", 1L, "Query", 1L));
  }

  @Test
  void a_strangers_next_turn_does_not_ask_again() {
    var stranger = new Caller.Identified(new Identity("alexa", "stranger"), Optional.empty());
    sessions.open(stranger, "s");
    counter.take();
    sessions.open(stranger, "s");
    assertThat(counter.take()).isEqualTo(Map.of("Query", 1L));
  }

  @Test
  void talk_is_written_with_one_put() {
    var visit = sessions.open(CALLER, "s");
    counter.take();
    sessions.save(visit, talk(visit));
    assertThat(counter.take()).isEqualTo(Map.of("PutItem", 1L));
  }

  @Test
  void a_changed_cart_is_written_with_one_transaction() {
    var visit = sessions.open(CALLER, "s");
    counter.take();
    sessions.save(visit, withCart(visit, line(visit.cart(), MILK)));
    assertThat(counter.take()).isEqualTo(Map.of("TransactWriteItems", 1L));
  }

  @Test
  void notes_and_a_case_are_written_with_one_transaction() {
    var visit = sessions.open(CALLER, "s");
    counter.take();
    sessions.save(visit, Turns.noting(visit, ShopperNotes.NONE, clock.instant()));
    assertThat(counter.take()).isEqualTo(Map.of("TransactWriteItems", 1L));
  }

  @Test
  void a_turn_does_not_read_the_cases_however_many_there_are() {
    for (int i = 0; i < 30; i++) {
      var visit = sessions.open(CALLER, "s");
      var notes = ShopperNotes.NONE;
      sessions.save(visit, Turns.noting(visit, notes, clock.instant().plusSeconds(i)));
    }
    counter.take();
    var items = HouseholdItems.read(counted, KIM.household());
    assertThat(items.state().keySet()).noneMatch(key -> key.startsWith(TableKeys.HANDOVERS));
    assertThat(counter.take()).isEqualTo(Map.of("Query", 1L));
    assertThat(new DynamoHandovers(tables).of(KIM)).hasSize(30);
  }

  @Test
  void a_turn_brings_the_outlook_in_its_one_query_and_does_not_read_the_habits() {
    var forecasts = new DynamoForecasts(tables);
    var home = KIM.household();
    var outlook = new Outlook(clock.instant(), List.of());
    forecasts.save(home, forecasts.kept(home), new ShopperHabits().state(), outlook);
    sessions.open(CALLER, "s");
    counter.take();
    assertThat(sessions.open(CALLER, "s").outlook()).contains(outlook);
    assertThat(counter.take()).isEqualTo(Map.of("Query", 1L));
    var items = HouseholdItems.read(counted, home).state().keySet();
    assertThat(items).contains(TableKeys.OUTLOOK).doesNotContain(TableKeys.HABITS);
  }

  @Test
  void an_introduction_is_written_once() {
    var first = sessions.open(CALLER, "s");
    sessions.save(first, new Sessions.Change(first.session(), Optional.empty(), true));
    var next = sessions.open(CALLER, "s");
    counter.take();
    sessions.save(next, new Sessions.Change(next.session(), Optional.empty(), true));
    assertThat(counter.take()).isEqualTo(Map.of("PutItem", 1L));
  }

  @Test
  void a_quote_costs_one_read_and_an_order_one_transaction() {
    var shop = DynamoShop.of(counted, TestedShop.TERMS, clock);
    var offer = new Offer(MILK, Money.of(189, "USD"), 9, clock.instant());
    new DynamoCatalogStore(tables).write(offer);
    var quote = quote(shop, 2);
    assertThat(counter.take()).isEqualTo(Map.of("BatchGetItem", 1L));
    shop.checkout().place(placing("k-1", quote));
    assertThat(counter.take()).isEqualTo(Map.of("TransactWriteItems", 1L));
  }

  @Test
  void a_yes_costs_no_second_look_at_prices_one_write_before_and_one_order() {
    var shop = DynamoShop.of(counted, TestedShop.TERMS, clock);
    new DynamoCatalogStore(tables).write(new Offer(MILK, Money.of(189, "USD"), 9, clock.instant()));
    var read = quote(shop, 2);
    counter.take();
    var quote = shop.checkout().requote(KIM, read.lines());
    assertThat(quote.hash()).isEqualTo(read.hash());
    var finishing =
        new FinishingOrders(
            shop.checkout(),
            shop.orders(),
            new DynamoOrderAttempts(counted, Duration.ofMinutes(30)),
            clock);
    var outcome = finishing.place(new OrderWish.Buy(placing("k-1", quote), true));
    assertThat(counter.take()).isEqualTo(Map.of("TransactWriteItems", 2L));

    var visit = sessions.open(CALLER, "s");
    counter.take();
    var told = outcome.over().orElseThrow().told(Optional.empty());
    var change =
        new Sessions.Change(
            visit.session(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(told),
            false);
    assertThat(sessions.save(visit, change)).isEqualTo(Sessions.Saved.DONE);
    assertThat(counter.take()).isEqualTo(Map.of("TransactWriteItems", 1L));
    assertThat(sessions.open(CALLER, "s").attempts())
        .extracting(OrderAttempt::path)
        .containsExactly(new OrderPath.Told(Optional.empty()));
  }

  @Test
  void a_shopper_who_moved_is_found_although_the_answer_was_kept() {
    sessions.open(CALLER, "s");
    var moved =
        new Shopper(
            KIM.id(),
            "Kim",
            new HouseholdId("elsewhere"),
            KIM.identities(),
            KIM.billing(),
            KIM.rules(),
            KIM.consents(),
            KIM.notes());
    new DynamoShoppers(tables).put(moved);
    assertThat(sessions.open(CALLER, "s").shopper()).isEqualTo(moved);
  }
}
